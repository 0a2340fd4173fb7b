/** Two level lines, each with its weight: the two sides of a balance at rest. The app icon is drawn from the same figure. */
export function BrandMark({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round">
        <path d="M2 8h3.2M12.8 8H22" />
        <path d="M2 16h9.2M18.8 16H22" />
      </g>
      <circle cx="9" cy="8" r="3" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <circle cx="15" cy="16" r="4" fill="currentColor" />
    </svg>
  );
}
