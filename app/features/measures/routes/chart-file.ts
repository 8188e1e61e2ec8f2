import { dayOf } from "#app/core/day.ts";
import { chartPng } from "#app/features/charts/drawing/file/chart-png.server.ts";
import { chartSvg } from "#app/features/charts/drawing/file/chart-svg.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { missing, reading } from "#app/platform/refusal.server.ts";
import { followedPage } from "../queries/followed.server.ts";
import { unitIn } from "../queries/unit.server.ts";
import { triedIn } from "../rules/choices.ts";
import { chartViewOf } from "../rules/view.ts";
import type { Route } from "./+types/chart-file";

const types = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;

/** A chart as a picture, as the reader sees it: SVG or PNG. Neither its name nor anything in it tells who took it. */
export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { format } = params;
  if (format !== "svg" && format !== "png") throw missing();
  const locale = context.get(localeContext);
  const { series, happenings } = await followedPage(actorIn(context), params);
  const shown = triedIn(new URL(request.url).searchParams, series);
  const unit = unitIn(locale, series.measure);
  const view = chartViewOf({ ...series, ...shown }, happenings, { unit, of: series.team.name });
  const today = dayOf(context.get(factsContext).now);
  const speaker = { t: wordsFor(locale, "charts"), locale };
  const body = format === "svg" ? chartSvg(view, speaker, today) : await chartPng(view, speaker, today);
  const name = `${wordsFor(locale, "measures")("file.name")}-${today}.${format}`;
  const headers = { "Content-Type": types[format], "Content-Disposition": `attachment; filename="${name}"` };
  return new Response(body, { headers });
});
