import { passOver } from "./receive.server.ts";

/** These say it themselves: there is no such page for her, or none can be made at the moment. */
const saysItself = new Set([401, 403, 404, 503]);

/**
 * What is answered to a form about files. Our script gets it as it is. A form that was sent without it is led back to the
 * page of what the files are of, where their list (`id`) says what was wrong, if anything was.
 */
export async function answerTo(
  request: Request,
  answer: Response,
  page: () => Promise<string>,
  id = "files",
): Promise<Response> {
  await passOver(request);
  const isForm = request.headers.get("accept")?.includes("text/html") ?? false;
  if (!isForm || saysItself.has(answer.status)) return answer;
  const refused = answer.ok ? null : ((await answer.json()) as { code: string }).code;
  const search = refused ? `?${new URLSearchParams({ file: refused })}` : "";
  return new Response(null, { status: 302, headers: { Location: `${await page()}${search}#${id}` } });
}
