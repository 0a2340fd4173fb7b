/** "£1,500", with pence only where there are any. */
export function inPounds(sum: number): string {
  const digits = Number.isInteger(sum) ? 0 : 2;
  return `£${sum.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
