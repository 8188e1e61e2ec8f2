import { composeInvitationMail } from "#app/features/invitations/mail.server.ts";
import { registrationComposers } from "#app/features/registrations/mail/compose.server.ts";
import { composeAddressChangedMail, composeAddressCodeMail } from "#app/features/sign-in/address-mail.server.ts";
import { composeSignInMail } from "#app/features/sign-in/mail.server.ts";
import { composePasskeyAddedMail } from "#app/features/sign-in/passkey-mail.server.ts";
import type { Config } from "#app/platform/config.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { listenForEvents } from "#app/platform/events.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { log } from "#app/platform/log.server.ts";
import { mailOrdered } from "#app/platform/mail.server.ts";
import { type Mailer, mailerFor } from "#app/platform/mailer.server.ts";
import { type Composers, openSender } from "#app/platform/outbox.server.ts";

/** Who writes which mail. */
export const composers: Composers = {
  "sign-in": composeSignInMail,
  "passkey-added": composePasskeyAddedMail,
  invitation: composeInvitationMail,
  "address-code": composeAddressCodeMail,
  "address-changed": composeAddressChangedMail,
  ...registrationComposers,
};

const stopWithinMs = 3_000;

/**
 * Sends mail as it is ordered: at once when told so by an act's commit, and at a look every `pollMs` for what waits or
 * was told while nobody listened. Any number of instances may run it.
 */
export function startOutbox(
  config: Config,
  options: { pollMs?: number; mailer?: Mailer } = {},
): { stop(): Promise<void> } {
  const { pollMs = 2_000 } = options;
  let mailer: Mailer | null = options.mailer ?? null;
  let sender: ReturnType<typeof openSender> | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  async function round(): Promise<void> {
    mailer ??= await mailerOfInstallation(config);
    if (!mailer) return;
    sender ??= openSender({ composers, mailer }, () => new Date());
    await sender.sendDue();
  }

  function failed(error: unknown): void {
    if (!isUnavailable(error) && !stopped) log().error({ err: error }, "the outbox failed");
  }

  /** One round at a time; what is told meanwhile is taken into it where there is a place, and gives one more. */
  function wake(): void {
    if (stopped) return;
    if (running) {
      again = true;
      sender?.fill().catch(failed);
      return;
    }
    running = round()
      .catch(failed)
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
      sender?.stop();
      await events.stop();
      // What a slow mail server has not answered by then comes back after its lease, here or in another instance.
      let patience: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        patience = setTimeout(resolve, stopWithinMs);
      });
      await Promise.race([running, enough]).finally(() => clearTimeout(patience));
      mailer?.close();
    },
  };
}

async function mailerOfInstallation(config: Config): Promise<Mailer | null> {
  const kind = await installationKind();
  return kind ? mailerFor(kind, config) : null;
}
