const TURNS = [0, 10, 20, 30, 40, 50, 60, 70, 80];

/** Says “sealed”, and proves nothing: people compare the six words. */
export function SealMark() {
  return (
    <svg className="seal__mark" viewBox="0 0 120 120" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.3">
        {TURNS.map((turn) => (
          <rect key={turn} x="22" y="22" width="76" height="76" rx="16" transform={`rotate(${turn} 60 60)`} />
        ))}
      </g>
      <circle cx="60" cy="60" r="33" fill="var(--paper)" stroke="currentColor" strokeWidth="2" />
      <path
        d="M44 61l11 11 22-24"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
