import { wordsFor } from "#app/i18n/words.server.ts";
import { type LetterTemplate, letterOf } from "#app/platform/letter.server.ts";
import type { InvitationRole } from "../people/rules.ts";

type Invitation = {
  readonly role: InvitationRole;
  readonly inviter: string;
  /** Setup invites the first lead in her own name, since there is nobody else yet. */
  readonly byHerself: boolean;
  readonly programme: string;
  readonly team: string | null;
  readonly link: string;
};

const example: Invitation = {
  role: "member",
  inviter: "Anna Exempel",
  byHerself: false,
  programme: "Genombrott Exempel",
  team: "Team Exempel",
  link: "https://genombrott.example/invitation#exempel",
};

export const invitationLetter: LetterTemplate<Invitation> = {
  write(to, { role, inviter, byHerself, programme, team, link }) {
    const t = wordsFor(to.locale, "invitations");
    return letterOf(to, t("mail.subject"), [
      { text: t("mail.hello") },
      {
        text: team
          ? t(`mail.to-team.${role === "coordinator" ? "coordinator" : "member"}`, { inviter, team, programme })
          : byHerself
            ? t("mail.first-lead", { programme })
            : t(`mail.to-programme.${programmeRole(role)}`, { inviter, programme }),
      },
      { text: t("mail.what") },
      { button: t("mail.button"), href: link },
      { text: t("mail.valid") },
      { text: t("mail.unexpected") },
    ]);
  },
  examples: [
    example,
    { ...example, role: "coordinator" },
    { ...example, role: "manager", team: null },
    { ...example, role: "partner", team: null },
    { ...example, role: "researcher", team: null },
    { ...example, role: "lead", team: null },
    { ...example, role: "lead", team: null, byHerself: true },
  ],
};

function programmeRole(role: InvitationRole): "manager" | "partner" | "lead" | "researcher" {
  return role === "member" || role === "coordinator" ? "partner" : role;
}
