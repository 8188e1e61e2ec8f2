import { type Mark, marks, type Shape, smaller } from "../drawing/shapes.ts";

/** Shares of the width become percent: the reader's screen decides how wide a chart is, and letters keep their size. */
const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
const px = (value: number) => Math.round(value * 10) / 10;

/** Across, paths are drawn in so many steps and stretched to the width; strokes keep theirs (`vector-effect`). */
const steps = 10_000;

/**
 * Shapes as SVG that fills the width it is given. `names` begins the ids of the forms that are drawn more than once.
 * `fixed`: places across are px already.
 */
export function Shapes(props: { shapes: readonly Shape[]; height: number; names: string; fixed?: boolean }) {
  const { shapes, height, names, fixed = false } = props;
  const across = fixed ? px : percent;
  const used = new Map(shapes.flatMap((shape) => (shape.is === "mark" ? [[formOf(shape), shape] as const] : [])));
  return (
    <>
      {used.size > 0 && (
        <defs>
          {[...used].map(([form, { mark, small }]) => (
            <path
              key={form}
              id={`${names}-${form}`}
              d={marks[mark]}
              fillRule="evenodd"
              transform={small ? `scale(${smaller})` : undefined}
            />
          ))}
        </defs>
      )}
      {shapes.map((shape, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes are told apart by nothing but their order
        <One key={i} shape={shape} height={height} names={names} across={across} />
      ))}
    </>
  );
}

/** What a form is called in the drawing: the same at two sizes is two. */
const formOf = ({ mark, small }: { mark: Mark; small?: boolean }) => (small ? `${mark}-small` : mark);

function One(props: { shape: Shape; height: number; names: string; across: (x: number) => string | number }) {
  const { shape, height, names, across } = props;
  const look = `chart-${shape.look}${"tier" in shape && shape.tier ? ` chart-tier-${shape.tier}` : ""}`;
  switch (shape.is) {
    case "line":
      return <line className={look} x1={across(shape.x1)} x2={across(shape.x2)} y1={px(shape.y1)} y2={px(shape.y2)} />;
    case "rect":
      return (
        <rect
          className={look}
          x={across(shape.x)}
          y={px(shape.y)}
          width={across(shape.width)}
          height={shape.height}
          rx={3}
        >
          {shape.title && <title>{shape.title}</title>}
        </rect>
      );
    case "mark":
      return (
        <use className={look} href={`#${names}-${formOf(shape)}`} x={across(shape.x)} y={px(shape.y)}>
          {shape.title && <title>{shape.title}</title>}
        </use>
      );
    case "text":
      return (
        <text className={look} x={across(shape.x)} dx={shape.dx || undefined} y={px(shape.y)} textAnchor={shape.anchor}>
          {shape.text}
        </text>
      );
    case "path":
      return (
        <svg
          width="100%"
          height={height}
          viewBox={`0 0 ${steps} ${height}`}
          preserveAspectRatio="none"
          role="presentation"
          className="chart-stretched"
        >
          <path className={look} d={pathOf(shape.points, (x) => Math.round(x * steps), px)} />
        </svg>
      );
  }
}

/** A path through the points; a point that stands alone gets no stroke, its dot is enough. */
export function pathOf(
  points: readonly (readonly [number, number] | null)[],
  x: (share: number) => number,
  y: (down: number) => number,
): string {
  let d = "";
  let down = false;
  for (const point of points) {
    if (point) d += `${down ? "L" : "M"}${x(point[0])} ${y(point[1])}`;
    down = point !== null;
  }
  return d;
}
