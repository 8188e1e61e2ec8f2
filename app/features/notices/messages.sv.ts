import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Nytt till dig",
  lead: "När någon nämner dig i en anteckning, ger dig en uppgift eller kommer överens med dig i handledningen, när en månadsrapport lämnas, och påminnelser om träffar.",
  empty: "Inget nytt just nu.",
  "kind.mention": (d: { name: string }) => `${d.name} nämnde dig i en anteckning`,
  "kind.action": (d: { name: string }) => `${d.name} gav dig en uppgift`,
  "kind.reminder": "Påminnelse om en träff",
  "kind.agreed": (d: { name: string }) => `${d.name} skrev upp något åt dig i handledningen`,
  "kind.report": (d: { name: string }) => `${d.name} lämnade en månadsrapport`,
  "report.of": (d: { team: string; month: string }) => `${d.team}, ${d.month}`,
  "action.in": (d: { text: string; team: string }) => `${d.text} · ${d.team}`,
  "action.ended": "Avslutad",
  unread: "Ny",
  open: "Öppna",
  "open.of": (d: { text: string }) => `: ${d.text}`,
  opening: "Öppnar …",
  "read-all": "Markera alla som lästa",
} satisfies Messages;
