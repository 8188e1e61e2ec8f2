import { composeEvaluationMail } from "#app/features/evaluations/mail.server.ts";
import { composeSupervisionGone, composeSupervisionTime } from "#app/features/hand-overs/mail/compose.server.ts";
import { composeSupervisionMonth } from "#app/features/hand-overs/mail/month.server.ts";
import { composeInterviewNews } from "#app/features/interview-times/mail.server.ts";
import { composeInvitationMail } from "#app/features/invitations/mail.server.ts";
import { registrationComposers } from "#app/features/registrations/mail/compose.server.ts";
import { composeGatheringMessage } from "#app/features/registrations/mail/message.server.ts";
import { composeRegisterBy } from "#app/features/registrations/mail/register-by.server.ts";
import { composeSecondFactorMail } from "#app/features/second-factor/factor-mail.server.ts";
import { composeAddressChangedMail, composeAddressCodeMail } from "#app/features/sign-in/address-mail.server.ts";
import { composeSignInMail } from "#app/features/sign-in/mail.server.ts";
import { composePasskeyAddedMail } from "#app/features/sign-in/passkey-mail.server.ts";
import { composeWeeklyLetter } from "#app/features/weekly-letters/compose.server.ts";
import type { MailTemplate } from "#app/platform/mail.server.ts";
import type { Compose } from "#app/platform/outbox.server.ts";

/** Who writes which mail. */
export const composers: Readonly<Record<MailTemplate, Compose>> = {
  "sign-in": composeSignInMail,
  "passkey-added": composePasskeyAddedMail,
  "second-factor": composeSecondFactorMail,
  invitation: composeInvitationMail,
  "address-code": composeAddressCodeMail,
  "address-changed": composeAddressChangedMail,
  "gathering-register-by": composeRegisterBy,
  evaluation: composeEvaluationMail,
  "interview-meeting": composeInterviewNews,
  "supervision-time": composeSupervisionTime,
  "supervision-gone": composeSupervisionGone,
  "supervision-month": composeSupervisionMonth,
  ...registrationComposers,
  "gathering-message": composeGatheringMessage,
  "weekly-letter": composeWeeklyLetter,
};
