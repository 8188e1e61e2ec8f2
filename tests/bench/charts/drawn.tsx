import { renderToString } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { chartPng } from "#app/features/charts/drawing/file/chart-png.server.ts";
import { chartSvg } from "#app/features/charts/drawing/file/chart-svg.ts";
import { multiplesOf } from "#app/features/charts/drawing/spark.ts";
import { reckonChart } from "#app/features/charts/rules/chart.ts";
import { ChartFigure } from "#app/features/charts/ui/chart-figure.tsx";
import { SmallMultiples } from "#app/features/charts/ui/small-multiples.tsx";
import type { ChartView } from "#app/features/charts/view.ts";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords, wordsFor } from "#app/i18n/words.server.ts";
import { chance, monthly, view, weekly } from "#tests/support/charts/samples.ts";

const next = chance(24);
const numbers = (n: number) => Array.from({ length: n }, () => Math.round(20 + 10 * next()));
const months = view(monthly("2024-01", numbers(36)), { target: 28 });
const weeks = view(weekly("2023-01-02", numbers(156)), { chart: "i" }, { pace: "week" });

/** Reckons the chart anew, as a page does, and renders it with all that stands around it. */
const page = ({ chart, ...rest }: ChartView) =>
  renderToString(
    <MemoryRouter>
      <I18nProvider words={serverWords("sv")}>
        <ChartFigure view={{ ...rest, chart: reckonChart(chart.observations, chart.settings) }} />
      </I18nProvider>
    </MemoryRouter>,
  );

const twelveOf = () =>
  Array.from({ length: 12 }, (_, i) => ({
    ...weeks,
    chart: reckonChart(weeks.chart.observations, { ...weeks.chart.settings, chart: "run" }),
    key: String(i),
    href: "/",
  }));

const multiples = () =>
  renderToString(
    <MemoryRouter>
      <I18nProvider words={serverWords("sv")}>
        <SmallMultiples multiples={multiplesOf(twelveOf(), true)} label="x" />
      </I18nProvider>
    </MemoryRouter>,
  );

const speaker = { t: wordsFor("sv", "charts"), locale: "sv" } as const;

/** What is measured: how many charts one call reckons and renders, and its size. */
export const drawn = {
  "page, 36 months": { charts: 1, draw: () => page(months) },
  "page, 156 weeks, limits": { charts: 1, draw: () => page(weeks) },
  "small, 156 weeks": { charts: 12, draw: multiples },
  "SVG file, 36 months": { charts: 1, draw: () => chartSvg(months, speaker, "2026-11-30") },
} satisfies Record<string, { charts: number; draw: () => string }>;

export const png = () => chartPng(months, speaker, "2026-11-30");
