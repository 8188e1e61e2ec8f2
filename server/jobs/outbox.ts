import { composeInvitationMail } from "#app/features/invitations/mail.server.ts";
import { composeSignInMail } from "#app/features/sign-in/mail.server.ts";
import type { Config } from "#app/platform/config.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { listenForEvents } from "#app/platform/events.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { log } from "#app/platform/log.server.ts";
import { mailOrdered } from "#app/platform/mail.server.ts";
import { type Mailer, mailerFor } from "#app/platform/mailer.server.ts";
import { type Composers, deliverDue } from "#app/platform/outbox.server.ts";

/** Who writes which mail. */
export const composers: Composers = { "sign-in": composeSignInMail, invitation: composeInvitationMail };

/**
 * Sends mail as it is ordered: at once when told so by an act's commit, and at a look every `pollMs` for what waits or
 * was told while nobody listened. Any number of instances may run it.
 */
export function startOutbox(config: Config, pollMs = 2_000): { stop(): Promise<void> } {
  let mailer: Mailer | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  async function round(): Promise<void> {
    mailer ??= await mailerOfInstallation(config);
    if (mailer) await deliverDue({ composers, mailer }, new Date());
  }

  /** One round at a time; what is told meanwhile gives one more. */
  function wake(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = round()
      .catch((error: unknown) => {
        if (!isUnavailable(error)) log().error({ err: error }, "the outbox failed");
      })
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  const poll = setInterval(wake, pollMs);
  poll.unref();
  const events = listenForEvents((event) => {
    if (event.name === mailOrdered.name) wake();
  }, wake);

  return {
    async stop() {
      stopped = true;
      clearInterval(poll);
      await events.stop();
      await running;
      mailer?.close();
    },
  };
}

async function mailerOfInstallation(config: Config): Promise<Mailer | null> {
  const kind = await installationKind();
  return kind ? mailerFor(kind, config) : null;
}
