import type { GivenFile } from './given-file.ts';

export interface NewDocument extends GivenFile {
  title: string;
}
