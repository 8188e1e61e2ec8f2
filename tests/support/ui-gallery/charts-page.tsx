import { multiplesOf, type SparkSource } from "#app/features/charts/drawing/spark.ts";
import { ChartFigure } from "#app/features/charts/ui/chart-figure.tsx";
import { SmallMultiples } from "#app/features/charts/ui/small-multiples.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { chance, monthly, shares, view, weekly } from "#tests/support/charts/samples.ts";

const drawn = chance(7);
const around = (middle: number, spread: number) => Math.round(middle + (drawn() + drawn() - 1) * spread);

export const better = view(
  monthly("2024-10", [
    42,
    38,
    45,
    40,
    36,
    44,
    39,
    43,
    41,
    null,
    47,
    52,
    58,
    55,
    60,
    57,
    63,
    61,
    66,
    64,
    62,
    68,
    65,
    70,
  ]),
  { target: 75 },
  {
    id: "better",
    kind: "percentage",
    unit: "%",
    notes: [
      { at: 9, noData: "semester, inga umgängen" },
      { at: 11, comment: "Första månaden med den nya blanketten." },
      { at: 20, comment: "Två vikarier i gruppen." },
    ],
    annotations: [
      {
        id: "1",
        kind: "cycle",
        from: "2025-02-03",
        to: "2025-02-20",
        mark: "3",
        text: "Ring dagen före",
        shared: true,
        href: "/a",
      },
      {
        id: "2",
        kind: "cycle",
        from: "2025-08-10",
        to: "2025-10-20",
        mark: "7",
        text: "Ny blankett",
        shared: true,
        href: "/b",
      },
      {
        id: "3",
        kind: "cycle",
        from: "2025-09-15",
        to: "2025-12-01",
        mark: "8",
        text: "Kort mejl efteråt",
        shared: true,
        href: "/c",
      },
      {
        id: "4",
        kind: "cycle",
        from: "2026-08-20",
        to: null,
        mark: "14",
        text: "Umgängesplan i bild",
        shared: true,
        href: "/d",
      },
      {
        id: "5",
        kind: "gathering",
        from: "2024-11-20",
        to: "2024-11-21",
        mark: "LS1",
        text: "Lärandeseminarium 1",
        shared: true,
        href: null,
      },
      {
        id: "6",
        kind: "gathering",
        from: "2025-09-03",
        to: null,
        mark: "LS2",
        text: "Lärandeseminarium 2",
        shared: true,
        href: null,
      },
      {
        id: "7",
        kind: "gathering",
        from: "2026-03-12",
        to: null,
        mark: "LS3",
        text: "Lärandeseminarium 3",
        shared: true,
        href: null,
      },
      {
        id: "8",
        kind: "note",
        from: "2025-06-01",
        to: null,
        mark: "",
        text: "Ny enhetschef",
        shared: false,
        href: null,
      },
    ],
  },
);

const few = view(
  monthly("2026-03", [4, 6, 5, 7, 3, 6, 5]),
  { target: 8 },
  { id: "few", title: "Samtal per månad", kind: "count" },
);

const weeks = view(
  weekly(
    "2026-08-03",
    Array.from({ length: 24 }, () => around(14, 9)),
  ),
  { chart: "i", direction: "down" },
  { id: "weeks", title: "Dagar från ansökan till första mötet", unit: "dagar", pace: "week" },
);

const split = view(
  monthly("2024-01", [
    ...Array.from({ length: 14 }, () => around(30, 8)),
    ...Array.from({ length: 16 }, () => around(18, 7)),
  ]),
  { splits: [14], baseline: 10, direction: "down", target: 12 },
  {
    id: "split",
    title: "Avbokade umgängen",
    unit: "per 100",
    changes: [
      { kind: "freeze", at: 9, reason: "Åren innan genombrottet började.", by: "Jenny Sandin", on: "2025-01-10" },
      { kind: "split", at: 14, reason: "Alla familjer har nu en umgängesplan.", by: "Jenny Sandin", on: "2025-09-02" },
    ],
    breaks: [{ at: 22, text: "Även umgängen som ställts in samma dag räknas." }],
  },
);

const classic = view(
  monthly("2025-01", [12, 14, 11, 15, 13, 16, 18, 19, 21, 22, 20, 23, 24, 22, 25]),
  { rules: "classic", direction: "neither" },
  { id: "classic", title: "Möten per månad", kind: "count" },
);

const p = view(
  shares(
    "2025-01",
    Array.from({ length: 20 }, (_, i) => [around(i === 15 ? 4 : 22, 8), around(40, 14)] as const),
  ),
  { chart: "p", per: 100, rules: "making-data-count", target: 70 },
  { id: "p", title: "Umgängen som följts upp inom en vecka", kind: "percentage", unit: "%" },
);

const long = view(
  weekly(
    "2023-01-02",
    Array.from({ length: 156 }, (_, i) => around(i > 120 ? 34 : 28, 12)),
  ),
  { direction: "up" },
  { id: "long", title: "Tre år, vecka för vecka", pace: "week", unit: "samtal" },
);

const none = view([], {}, { id: "none", title: "Ett mått utan mätpunkter" });

const sources = ["Ekdalen", "Norrvik", "Sjöbo strand", "Östra Lövhult", "Hagafors", "Kvarnby"].map(
  (name, i): SparkSource => ({
    ...view(
      monthly(
        "2024-10",
        Array.from({ length: i === 4 ? 7 : 24 }, (_, at) =>
          around(40 + (i % 2 === 0 && at > 11 ? (i - 1) * 9 : 0), 14),
        ),
      ),
      { target: 60, direction: i === 0 ? "neither" : "up" },
      { kind: "percentage", unit: "%" },
    ),
    key: name,
    title: `Team ${name}`,
    href: `/teams/${i}`,
  }),
);

export function ChartsPage() {
  return (
    <Page>
      <PageHeader title="Diagram" lead="Allt som ett diagram kan visa." />
      {[better, few, weeks, split, classic, p, long, none].map((one) => (
        <ChartFigure key={one.id} view={one} open={one.id === "few"} />
      ))}
      <Section title="Alla team">
        <SmallMultiples multiples={multiplesOf(sources, true)} label="Alla team" />
      </Section>
    </Page>
  );
}
