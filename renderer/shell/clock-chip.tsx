/** Where the law's clock stands, always in sight. */
export function ClockChip() {
  return null;
}
