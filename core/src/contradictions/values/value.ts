import type { ContradictionKind } from '../../contract/index.ts';

/** How a number is meant: "from", "up to", "about", "from … to …", or just so. */
export type Bound = 'exact' | 'least' | 'most' | 'about' | 'range';

/** A price, a percentage, a length of time or a number of instalments. */
export interface Amount {
  shape: 'amount';
  /** Amounts of different units are never compared: BRL, %, days, x. */
  unit: string;
  bound: Bound;
  min: number;
  max: number;
  /** What it is counted by ("month"), from ("before") or paid with ("pix"); empty when not said. */
  per: string;
}

/** A day of the calendar. `03/04/2026` is two days until its language is known. */
export interface CalendarDay {
  shape: 'day';
  role: 'start' | 'end' | 'on';
  /** Whether it says when something came into being, which happens once. */
  isOrigin: boolean;
  readings: { year: number | null; month: number | null; day: number | null }[];
}

/** When a place is open. */
export interface OpeningHours {
  shape: 'hours';
  /** 0 is Sunday; null when no day is named. */
  days: number[] | null;
  /** Minutes after midnight; null for a day on which it is closed. */
  open: { from: number; to: number } | null;
}

/** A phone number, an e-mail address or a street address, brought to one spelling. */
export interface Exact {
  shape: 'exact';
  text: string;
}

/** Whether something is done, accepted, allowed, included or asked for. */
export interface Stance {
  shape: 'stance';
  /** What is done: different ones are never compared. */
  act: string;
  isYes: boolean;
}

export type Value = Amount | CalendarDay | OpeningHours | Exact | Stance;

/** A value where it stands in a text. */
export interface FoundValue {
  kind: ContradictionKind;
  start: number;
  end: number;
  value: Value;
}
