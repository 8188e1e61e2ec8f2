import { redirectDocument } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { localeCookie } from "#app/layouts/locale.server.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { acting } from "#app/platform/refusal.server.ts";
import { secretIn } from "#app/platform/session.server.ts";
import { chooseLanguage } from "../commands/choose-language.server.ts";
import { languageChoice } from "../forms.server.ts";
import type { Route } from "./+types/language";

const year = 365 * 24 * 3600;

/** The language of this browser, and of the person when one is signed in. Back to where one was, wholly reloaded. */
export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { now, cookie } = context.get(factsContext);
  const { language, back } = form.read(languageChoice);
  await chooseLanguage(secretIn(cookie), language, now);
  return redirectDocument(ownPath(back, "/"), {
    headers: { "Set-Cookie": `${localeCookie}=${language}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${year}` },
  });
});

export function loader() {
  return redirectDocument("/");
}
