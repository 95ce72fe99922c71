import { useMediaQuery } from '@mui/material';
import { useParams } from 'react-router';
import { SECTIONS } from './sections.tsx';

/**
 * The section named in the URL, at this index of its path; a phone starts with the list of
 * sections.
 */
export function useShownSection(place: number) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const wanted = useParams()['*']?.split('/')[place];
  const section = SECTIONS.find(({ key }) => key === wanted);
  return {
    isPhone,
    /** Undefined where the URL names none. */
    named: section,
    shown: section ?? (isPhone ? undefined : SECTIONS[0]),
  };
}
