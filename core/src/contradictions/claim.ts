import type { Statement } from './split-statements.ts';
import type { Subject } from './subject-words.ts';
import type { FoundValue } from './values/value.ts';

/** A value that a statement gives to something. */
export interface Claim extends FoundValue {
  statement: Statement;
  /** What the words around the value are about. */
  core: Subject;
  /** The same of its heading and question. */
  context: Subject;
  /** It holds only if something else does ("over R$ 200", "for students"). */
  isConditional: boolean;
  /** Other values of its kind in the same statement. */
  siblings: FoundValue[];
  /** Values of other kinds in its clause, under whose condition it stands. */
  neighbours: FoundValue[];
}
