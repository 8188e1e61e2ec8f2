import { redirect } from "react-router";
import { certificateFor } from "#app/features/certificates/queries/certificate-for.server.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { missing, reading } from "#app/platform/refusal.server.ts";
import { linkSecretIn } from "../link-cookie.server.ts";
import { linkedRegistration } from "../queries/own.server.ts";
import type { Route } from "./+types/certificate";

/** The certificate of whoever opened the link of her registration in this browser: in Swedish, or in English when the address says so. */
export const loader = reading(async ({ context, request }: Route.LoaderArgs) => {
  const { cookie, now } = context.get(factsContext);
  const secret = linkSecretIn(cookie);
  const own = secret === null ? null : await linkedRegistration(secret, now);
  // Closed, or its half hour is over: the link in the mail opens it again.
  if (!own?.mine) throw redirect("/registration");
  const locale = new URL(request.url).searchParams.get("language") === "en" ? "en" : "sv";
  const file = await certificateFor(own.mine.id, locale, now);
  if (!file) throw missing();
  return file;
});
