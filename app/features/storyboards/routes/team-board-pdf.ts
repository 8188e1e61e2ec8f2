import { dayOf } from "#app/core/day.ts";
import { unitIn } from "#app/features/measures/queries/unit.server.ts";
import { chartViewOf } from "#app/features/measures/rules/view.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { teamBoard } from "../queries/team-board.server.ts";
import { teamBoardPdf } from "../team-board-pdf.server.ts";
import type { Route } from "./+types/team-board-pdf";

/** A team's storyboard on a sheet of A3. Its name tells neither the team nor who took it. */
export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const board = await teamBoard(actorIn(context), params.teamId);
  const locale = context.get(localeContext);
  const today = dayOf(context.get(factsContext).now);
  const views = board.series.map((one) => chartViewOf(one, [], { unit: unitIn(locale, one.measure), of: null }));
  const file = await teamBoardPdf(board, views, { locale, today });
  const name = `${wordsFor(locale, "team-storyboard")("file.name")}-${today}.pdf`;
  return new Response(file, {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}"` },
  });
});
