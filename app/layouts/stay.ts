import { data, type MiddlewareFunction } from "react-router";
import { type Asked, askedEvent } from "#app/live/heard.ts";
import { isUnanswered, unansweredEvent } from "#app/live/unanswered.ts";

/** Told on `window` when the server answered that the session is over. */
export const signedOutEvent = "genombrott:signed-out";

type Result = { type: "data" | "error"; result?: unknown };
type Results = Readonly<Record<string, Result>>;

function saysSignedOut(result: unknown): boolean {
  const body = (result as { data?: unknown } | undefined)?.data ?? result;
  return (body as { refusal?: { code?: unknown } } | undefined)?.refusal?.code === "signed-out";
}

const leads = (to: string) => (result: unknown) =>
  result instanceof Response && (result.headers.get("Location") ?? "").startsWith(to);
const leadsToSignIn = leads("/sign-in");
/** The vault closed meanwhile, which the page shows by itself. */
const leadsToVault = leads("/vault/open");

const unanswered = (one: Result) => one.type === "error" && isUnanswered(one.result);

/**
 * Keeps a page where it is when its session turns out to be over, so that nothing typed is lost: a form that was
 * refused stays (and the dialog of the frame opens), and a page that merely asks for its own data again is not sent
 * away to sign in. A press on a link is: whoever leaves a page has left it.
 */
export const stayWhenSignedOut: MiddlewareFunction<Results> = async ({ request }, next) => {
  const results = await next();
  const all = Object.values(results ?? {}).map((one) => one.result);
  const signedOut = asksAgain(request) && all.some(leadsToSignIn);
  if (signedOut || all.some(saysSignedOut)) window.dispatchEvent(new Event(signedOutEvent));
  const sentAway = signedOut || (asksAgain(request) && all.some(leadsToVault));
  // The question is left open: the next one, or leaving the page, gives it up.
  if (sentAway)
    await new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
  return results;
};

/**
 * Keeps a page when nobody answers: the network is gone, or the server is away for a moment. A form is told that it was
 * not saved, and keeps its text; a page that asks for its own data again goes on showing what it has, and asks later. A
 * press on a link leads to the page that says so.
 */
export const stayWhenUnanswered: MiddlewareFunction<Results> = async ({ request }, next) => {
  const form = request.method === "GET" ? null : request.clone();
  const results = (await next()) ?? {};
  if (request.signal.aborted || !Object.values(results).some(unanswered)) return results;
  if (!form && asksAgain(request)) {
    window.dispatchEvent(new Event(unansweredEvent));
    // What is not in the answer stays as it is.
    return {};
  }
  const instead = form ? await notSaved(form) : away;
  return Object.fromEntries(Object.entries(results).map(([id, one]) => [id, unanswered(one) ? instead : one]));
};

const away: Result = { type: "error", result: data({ code: "unavailable" }, { status: 503 }) };

/** What the server says to a form when its database is away (see `acting`), as if it had been there to say so. */
async function notSaved(form: Request): Promise<Result> {
  const fields = await form.formData().catch(() => new FormData());
  const values = Object.fromEntries([...fields].filter(([, value]) => typeof value === "string"));
  const refusal = { code: "unavailable", data: {}, fields: {}, values };
  return { type: "data", result: data({ refusal }, { status: 503 }) };
}

/** What a form's answer makes the router ask, it asks at once. */
const atOnceMs = 200;
let answeredAt = Number.NEGATIVE_INFINITY;

/** Tells the page's live end when loaders are asked: what changes from then on, their answer may not hold. */
export const tellWhenAsked: MiddlewareFunction<Results> = async ({ request }, next) => {
  if (request.method === "GET") {
    const afterForm = performance.now() - answeredAt < atOnceMs;
    const why: Asked = afterForm ? "after-form" : asksAgain(request) ? "again" : "elsewhere";
    window.dispatchEvent(new CustomEvent(askedEvent, { detail: why }));
  }
  const results = await next();
  if (request.method !== "GET") answeredAt = performance.now();
  return results;
};

/** Whether a page asks for what it already shows. */
function asksAgain({ method, url }: Request): boolean {
  const { pathname, search } = new URL(url);
  return method === "GET" && pathname === location.pathname && search === location.search;
}
