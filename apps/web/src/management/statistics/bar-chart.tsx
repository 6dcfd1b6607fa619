type Bar = { label: string; count: number | null };
const [width, height, bottom, top] = [720, 220, 28, 22];

/** Counts side by side. Decoration beside the table that says the same, so it is hidden from assistive technology. */
export function BarChart({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const step = width / Math.max(1, bars.length);
  const room = height - bottom - top;
  // Labels that would run into each other are left out.
  const every = Math.ceil(58 / step);
  return (
    <svg className="statistics-chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <line x1={0} x2={width} y1={height - bottom} y2={height - bottom} />
      {bars.map(({ label, count }, at) => {
        const tall = count === null ? 10 : (count / most) * room;
        const middle = (at + 0.5) * step;
        return (
          <g key={label}>
            <rect
              className={count === null ? 'statistics-few' : undefined}
              x={middle - step * 0.36}
              y={height - bottom - tall}
              width={step * 0.72}
              height={tall}
              rx={2}
            />
            {count !== 0 && step > 26 && (
              <text x={middle} y={height - bottom - tall - 6} textAnchor="middle">
                {count ?? '< 5'}
              </text>
            )}
            {at % every === 0 && (
              <text x={middle} y={height - 8} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
