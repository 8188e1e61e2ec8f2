import type { Messages } from "#app/i18n/messages.ts";

export default {
  "accept.title": "Välkommen in",
  "accept.lead": "Du är inbjuden till Genombrott. Tacka ja, så är du på plats direkt.",
  "accept.do": "Tacka ja till inbjudan",
  "accept.without":
    "Öppna länken i mejlet igen. Går det inte kan du logga in med adressen som mejlet kom till. Då ligger inbjudan på din startsida.",
  "accept.signIn": "Logga in",
  "accept.done.title": "Nu är du med",
  "accept.done": "Inbjudan är accepterad. Du har ett konto sedan tidigare, så logga in som vanligt.",
  "manage.title": "Inbjudan",
  "manage.role": "Uppdrag",
  "manage.until": "Gäller till",
  "manage.state.open": "Väntar på svar",
  "manage.state.expired": "Har gått ut",
  "manage.state.accepted": "Accepterad",
  "manage.state.revoked": "Tillbakatagen",
  "manage.again": "Skicka igen",
  "manage.revoke": "Ta tillbaka inbjudan",
  "manage.back": "Tillbaka",
  sending: "Sparar …",
  "role.member": "Medlem i teamet",
  "role.coordinator": "Koordinator",
  "role.manager": "Chef för en enhet",
  "role.partner": "Brukar- och anhörigrepresentant",
  "role.lead": "Programledare",
  "role.researcher": "Forskare",
  "own.to-team": (d: { inviter: string; team: string }) => `${d.inviter} har bjudit in dig till ${d.team}.`,
  "own.to-programme": (d: { inviter: string; programme: string }) =>
    `${d.inviter} har bjudit in dig till ${d.programme}.`,
  "own.do": "Tacka ja",

  "mail.subject": "Inbjudan till Genombrott",
  "mail.hello": "Hej!",
  "mail.to-team.member": (d: { inviter: string; team: string; programme: string }) =>
    `${d.inviter} har bjudit in dig till ${d.team} i ${d.programme}.`,
  "mail.to-team.coordinator": (d: { inviter: string; team: string; programme: string }) =>
    `${d.inviter} har bjudit in dig att vara koordinator för ${d.team} i ${d.programme}.`,
  "mail.to-programme.manager": (d: { inviter: string; programme: string }) =>
    `${d.inviter} har bjudit in dig som chef i ${d.programme}.`,
  "mail.to-programme.partner": (d: { inviter: string; programme: string }) =>
    `${d.inviter} har bjudit in dig som brukar- och anhörigrepresentant i ${d.programme}.`,
  "mail.to-programme.lead": (d: { inviter: string; programme: string }) =>
    `${d.inviter} har bjudit in dig att leda ${d.programme}.`,
  "mail.first-lead": (d: { programme: string }) => `Du är utsedd att leda ${d.programme}.`,
  "mail.to-programme.researcher": (d: { inviter: string; programme: string }) =>
    `${d.inviter} har bjudit in dig som forskare i ${d.programme}.`,
  "mail.what": "I Genombrott skriver teamen ner små test av förändringar och lär av varandra.",
  "mail.button": "Öppna inbjudan",
  "mail.valid": "Länken gäller i 14 dagar. Att öppna den ändrar ingenting; du tackar ja med en knapp.",
  "mail.unexpected": "Väntade du dig inte det här? Då kan du låta bli att svara.",

  "refusal.invitation.unknown":
    "Länken fungerar inte längre. Kanske har inbjudan skickats igen: öppna i så fall det senaste mejlet.",
  "refusal.invitation.accepted": "Inbjudan är redan använd. Logga in med din e-postadress.",
  "refusal.invitation.revoked": "Inbjudan har tagits tillbaka. Hör av dig till den som bjöd in dig om något är fel.",
  "refusal.invitation.expired": "Inbjudan har gått ut. Be den som bjöd in dig att skicka en ny.",
  "refusal.invitation.already-open": "Personen är redan inbjuden. Skicka inbjudan igen i listan i stället.",
  "refusal.invitation.has-role": "Personen är redan med.",
  "refusal.invitation.to-oneself": "Du kan inte bjuda in dig själv.",
  "refusal.invitation.needs-proposal": "En forskare föreslås av en person och bekräftas av en annan.",
  "refusal.invitation.incomplete": "Något saknas i inbjudan. Fyll i alla uppgifter.",
  "refusal.invitation.not-a-team-manager": "Bara den som är med i ett team kan vara teamets chef.",
} satisfies Messages;
