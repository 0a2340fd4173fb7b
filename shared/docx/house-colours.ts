/** The house colours, as in the app: paper and ink, one accent, amber for what is not yet written. */
export const COLOUR = {
  ink: '1D2230',
  secondInk: '4A5160',
  accent: '1C5270',
  soft: 'E8F0F4',
  line: 'C8D0D6',
  strongLine: '8FA3AF',
  amber: '8A4F05',
  softAmber: 'FBEED6',
} as const;

export const FONT = 'Calibri';

/** Sizes in half-points: 12 point text, as accessible documents of public bodies have it. */
export const SIZE = { text: 24, cell: 21, small: 19 } as const;
