/** Brazil's national holidays with a fixed date; 20 November has been one since 2024. */
const FIXED = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'];

/** Easter Sunday of a year (Meeus, Jones and Butcher), as a calendar day. */
function easter(year: number): Date {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const r = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + r + 90) / 25);
  return new Date(Date.UTC(year, month - 1, (h - m + r + month + 19) % 32));
}

/** The national holidays of a year, in order, as YYYY-MM-DD; Good Friday depends on Easter. */
export function nationalHolidays(year: number): string[] {
  const friday = easter(year);
  friday.setUTCDate(friday.getUTCDate() - 2);
  return [...FIXED.map((day) => `${year}-${day}`), friday.toISOString().slice(0, 10)].sort();
}
