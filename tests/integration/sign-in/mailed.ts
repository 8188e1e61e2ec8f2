import { requestSignIn } from "#app/features/sign-in/commands/request-sign-in.server.ts";
import { composers } from "#server/jobs/composers.ts";
import { deliverDue } from "#tests/support/deliver.ts";

/** Asks for a mail, as a browser at that address of origin does, and gives that browser with what came. */
export async function askForMail(email: string, origin: string, at: Date) {
  const cookie = (await requestSignIn({ email, origin, to: "/start", now: at })).split(";")[0]!;
  const letters: { to: string; text: string }[] = [];
  const mailer = { send: async (letter: { to: string; text: string }) => void letters.push(letter), close: () => {} };
  await deliverDue({ composers, mailer }, at);
  const text = letters[0]?.text ?? "";
  return {
    letters,
    text,
    browser: { device: "test", cookie, origin },
    /** Empty: there was none in the mail, or no mail. */
    code: /\b\d{3} \d{3}\b/.exec(text)?.[0] ?? "",
    link: /#(\S+)/.exec(text)?.[1] ?? "",
  };
}

/** Another six digits than these. */
export const wrong = (code: string) => (code === "000 000" ? "111 111" : "000 000");
