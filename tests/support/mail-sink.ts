import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the mail server says to a mail: that it has it, a refusal with this code, or nothing at all. */
export type MailAnswer = "taken" | "silence" | { readonly code: number };

export type MailSink = {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** Every mail that it has taken, in order. */
  readonly taken: ParsedMail[];
  close(): Promise<void>;
};

/**
 * A mail server on this machine, with a real one's protocol. It takes every mail unless told otherwise.
 * `answer` may take its time. `atRecipient`: what it says when it is told whom a mail is to, before it has the mail.
 */
export async function openMailSink(
  answer: (mail: ParsedMail) => MailAnswer | Promise<MailAnswer> = () => "taken",
  atRecipient: () => "go on" | "silence" = () => "go on",
): Promise<MailSink> {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    // Whom it has not answered is not waited for.
    closeTimeout: 100,
    onRcptTo(_address, _session, done) {
      if (atRecipient() === "go on") done();
    },
    onData(stream, _session, done) {
      simpleParser(stream).then(async (mail) => {
        const said = await answer(mail);
        if (said === "silence") return;
        if (said !== "taken") {
          // As mail servers do, it repeats an address that must not be kept.
          return done(Object.assign(new Error("anna@kommun.example is not wanted"), { responseCode: said.code }));
        }
        taken.push(mail);
        done();
      }, done);
    },
  });
  // A sender that gives up breaks its connection.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
