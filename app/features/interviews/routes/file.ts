import { throughTheDoor } from "#app/features/second-factor/queries/door.server.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { missing, reading } from "#app/platform/refusal.server.ts";
import { describeAnswers, takeAnswers } from "../commands/take-answers.server.ts";
import { answersFile, codebookFile, exportFiles, syntaxFile } from "../files.server.ts";
import type { Choice } from "../rules/columns.ts";
import type { Route } from "./+types/file";

/** A file of the answers: themselves, how a program reads them, or what they mean. */
export const loader = reading(async ({ params, context, request }: Route.LoaderArgs): Promise<Response> => {
  const [actor, { now }, locale] = [actorIn(context), context.get(factsContext), context.get(localeContext)];
  // A file has no page round it that would ask.
  await throughTheDoor(actorIn(context), request, context.get(factsContext), { again: true });
  const file = exportFiles.find((one) => one === params.file);
  if (!file) throw missing();
  const choice = chosen(new URL(request.url).searchParams);
  if (file === "answers.csv") return answersFile(await takeAnswers(actor, params.programmeId, choice, now));
  const { columns, municipalities } = await describeAnswers(actor, params.programmeId, choice, now);
  return file === "answers.sps" ? syntaxFile(columns, municipalities, locale) : codebookFile(columns, locale);
});

function chosen(search: URLSearchParams): Choice {
  const occasion = search.get("occasion") ?? "";
  return {
    occasion: /^[1-5]$/.test(occasion) ? Number(occasion) : null,
    days: search.get("days") === "month" ? "month" : "shifted",
    municipality: search.get("municipality") === "on",
  };
}
