import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import type { DiagramBox, DriverDiagram as Drawn } from "../rules/diagram.ts";
import "./driver-diagram.css";

/** Pixels to a line of text. */
const line = 20;
const px = (units: number) => Math.round(units * line * 10) / 10;
/** Room at the right for the last column's numbers. */
const edge = 14;

/** The driver diagram as a drawing made on the server. Each driver is a link to where its ideas are listed. */
export function DriverDiagram({ diagram, driverTo }: { diagram: Drawn; driverTo: (id: string) => string }) {
  const t = useT("package");
  // The lines are read with a space between them, and the number with what it counts.
  const nameOf = ({ lines, ideas }: DiagramBox) =>
    ideas === 0 ? lines.join(" ") : t("diagram.ideas", { title: lines.join(" "), n: ideas });
  const [width, height] = [px(diagram.width) + edge + 2, px(diagram.height) + 2];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <svg
      className="block h-auto"
      width={width}
      height={height}
      viewBox={`-1 -1 ${width} ${height}`}
      role="group"
      aria-label={t("diagram.label")}
    >
      {diagram.links.map((link) => (
        <polyline
          key={`${link.from} ${link.to}`}
          points={link.points.map(({ x, y }) => `${px(x)},${px(y)}`).join(" ")}
          className="stroke-control fill-none"
          strokeWidth={1.5}
          strokeLinejoin="round"
        />
      ))}
      {diagram.boxes.map((box) =>
        box.id === null ? (
          <g key="aim">
            <Box box={box} />
          </g>
        ) : (
          <Link key={box.id} to={driverTo(box.id)} className="group no-underline" aria-label={nameOf(box)}>
            <Box box={box} />
          </Link>
        ),
      )}
    </svg>
  );
}

const surface = {
  aim: "fill-accent stroke-accent",
  primary: "fill-accent-soft stroke-accent group-hover:stroke-2",
  secondary: "fill-surface stroke-control group-hover:stroke-accent group-hover:stroke-2",
} as const;

function Box({ box }: { box: DiagramBox }) {
  const { kind, x, y, width, height, lines, ideas } = box;
  const weight = kind === "secondary" ? "font-medium" : "font-semibold";
  return (
    <>
      <rect x={px(x)} y={px(y)} width={px(width)} height={px(height)} rx={10} className={surface[kind]} />
      <text fontSize={16} className={`${kind === "aim" ? "fill-on-accent" : "fill-ink"} ${weight}`}>
        {lines.map((words, at) => {
          const down = px(y + 0.6 + at + 0.75);
          return (
            <tspan key={down} x={px(x + 0.7)} y={down}>
              {`${words} `}
            </tspan>
          );
        })}
      </text>
      {ideas > 0 && (
        <g>
          <circle cx={px(x + width)} cy={px(y + height / 2)} r={12} className="fill-warm-soft stroke-warm-ink" />
          <text
            x={px(x + width)}
            y={px(y + height / 2) + 4.5}
            fontSize={13}
            textAnchor="middle"
            className="fill-warm-ink font-semibold"
          >
            {ideas}
          </text>
        </g>
      )}
    </>
  );
}
