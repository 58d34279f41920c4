/** Icons are drawn in the ink of the text beside them and are never read out: words say what they mean. */
const PATHS = {
  back: 'M14.5 5.5L8 12l6.5 6.5',
  tick: 'M4 12.5l5.2 5.2L20 6.8',
  cross: 'M6 6l12 12M18 6L6 18',
  up: 'M12 19V5.5M6 11l6-6 6 6',
  down: 'M12 5v13.5M6 13l6 6 6-6',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7.5V12l3.2 2',
  warn: 'M12 3.5L22 20.5H2zM12 10v4.5M12 17.5v.2',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.2v.2',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  key: 'M14.5 9.5a4.500 4.500 0 10-3.600 4.400l1.600 1.600h2v2h2v2h3.500v-3.500l-5.600-5.600a4.500 4.500 0 00.1-.9zM8.500 8.500v.1',
  mail: 'M3.500 6h17v12h-17zM3.500 7l8.500 6.500L20.500 7',
  dash: 'M5 12h14',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="ico" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Nine turned squares: the mark of Quorate. */
export function QuorateMark({ size }: { readonly size: number }) {
  const places = [0, 6.5, 13];
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <g fill="currentColor">
        {places.flatMap((y) =>
          places
            .filter((x) => x !== 13 || y !== 13)
            .map((x) => <rect key={`${x} ${y}`} x={x} y={y} width="5" height="5" rx="1" />),
        )}
        <rect x="13.6" y="13.6" width="4.4" height="4.4" rx="1" transform="rotate(45 15.8 15.8)" />
      </g>
    </svg>
  );
}
