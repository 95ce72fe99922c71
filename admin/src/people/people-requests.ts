import type {
  AddedPerson,
  AddPerson,
  DeactivatePerson,
  PasswordLink,
  Person,
} from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/http.ts';

const post = <T>(path: string, body: object = {}) => request<T>(path, { method: 'POST', body });

/** A change of colleagues; lists of them are read anew, whatever became of it. */
function usePeopleChange<Answer, Input = void>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

export const useAddPerson = () =>
  usePeopleChange((body: AddPerson) => post<AddedPerson>('/people', body));

export const useNewLink = ({ id }: Person) =>
  usePeopleChange(() => post<PasswordLink>(`/people/${id}/link`));

export const useDeactivate = ({ id }: Person) =>
  usePeopleChange((body: DeactivatePerson) => post<Person>(`/people/${id}/deactivate`, body));

export const useReactivate = ({ id }: Person) =>
  usePeopleChange(() => post<Person>(`/people/${id}/reactivate`));
