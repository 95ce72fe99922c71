import useMediaQuery from '@mui/material/useMediaQuery';
import { useParams } from 'react-router';
import { SECTIONS } from './sections.tsx';

/**
 * The section that the address names, at this place of its path; a phone begins with their list.
 */
export function useShownSection(place: number) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const wanted = useParams()['*']?.split('/')[place];
  const section = SECTIONS.find(({ key }) => key === wanted);
  return {
    isPhone,
    /** Undefined where the address names none. */
    named: section,
    shown: section ?? (isPhone ? undefined : SECTIONS[0]),
  };
}
