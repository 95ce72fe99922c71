import type { ContradictionKind } from '../../contract/index.ts';

/** How a number is meant: "from", "up to", "about", "from … to …", or exactly. */
export type Bound = 'exact' | 'least' | 'most' | 'about' | 'range';

/** A price, a percentage, a duration or a number of instalments. */
export interface Amount {
  shape: 'amount';
  /** Amounts of different units are never compared: BRL, %, days, x. */
  unit: string;
  bound: Bound;
  min: number;
  max: number;
  /**
   * What it is per ("month"), counted from ("before") or paid with ("pix"); empty if not stated.
   */
  per: string;
}

/** A calendar day. `03/04/2026` has two readings until its language is known. */
export interface CalendarDay {
  shape: 'day';
  role: 'start' | 'end' | 'on';
  /** Whether it says when something began, which happens once. */
  isOrigin: boolean;
  readings: { year: number | null; month: number | null; day: number | null }[];
}

/** When a place is open. */
export interface OpeningHours {
  shape: 'hours';
  /** 0 is Sunday; null when no day is named. */
  days: number[] | null;
  /** Minutes after midnight; null on a day when it is closed. */
  open: { from: number; to: number } | null;
}

/** A phone number, an e-mail address or a street address, in normalised spelling. */
export interface Exact {
  shape: 'exact';
  text: string;
}

/** Whether something is done, accepted, allowed, included or required. */
export interface Stance {
  shape: 'stance';
  /** What is done; different acts are never compared. */
  act: string;
  isYes: boolean;
}

export type Value = Amount | CalendarDay | OpeningHours | Exact | Stance;

/** A value and its position in a text. */
export interface FoundValue {
  kind: ContradictionKind;
  start: number;
  end: number;
  value: Value;
}
