import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  title: "Egna frågor",
  "title.of": (d: { gathering: string }) => `Frågor till anmälda: ${d.gathering}`,
  lead: "Det som frågas utöver namn, mat och tillgänglighet. Fråga bara det ni behöver veta.",
  empty: "Inga egna frågor.",
  "kind.text": "Fritext",
  "kind.choice": "Ett val",
  "kind.choices": "Flera val",
  required: "måste besvaras",
  erased: (d: { days: number }) =>
    d.days === 0
      ? "raderas dagen efter träffen"
      : `raderas ${d.days} ${plural("sv", d.days, "dag", "dagar")} efter träffen`,
  kept: "svaren sparas",
  answers: (d: { n: number }) => `${d.n} ${plural("sv", d.n, "svar", "svar")}`,
  "add.title": "Ny fråga",
  edit: "Ändra",
  "of.question": (d: { label: string }) => `frågan ${d.label}`,
  "label.label": "Fråga",
  "label.kind": "Hur man svarar",
  "label.options": "Val",
  "label.options.hint": "Ett på varje rad. Behövs inte för fritext.",
  "label.required": "Måste besvaras",
  "label.erase": "Radera svaren så många dagar efter träffen",
  "label.erase.hint": "Lämna tomt om svaren ska sparas.",
  optional: "frivilligt",
  "add.do": "Lägg till",
  "edit.do": "Spara",
  up: "Flytta upp",
  remove: "Ta bort",
  "remove.sure": (d: { n: number }) => `Ja, ta bort också ${d.n} svar`,
  sending: "Sparar …",

  "refusal.question.options-few": "Skriv minst två val, ett på varje rad.",
  "refusal.question.options-many": (d: { most: number }) => `Det kan vara högst ${d.most} val.`,
  "refusal.question.option-long": (d: { most: number }) => `Ett val kan ha högst ${d.most} tecken.`,
  "refusal.question.kind-fixed": "Frågan är besvarad. Hur man svarar kan inte ändras.",
  "refusal.question.option-chosen": (d: { option: string }) =>
    `Någon har valt ”${d.option}”. Det valet måste finnas kvar.`,
  "refusal.question.has-answers": (d: { answers: number }) =>
    `Frågan har ${d.answers} svar. Kryssa i att de också ska tas bort.`,
  "refusal.question.too-many": (d: { most: number }) => `Det kan vara högst ${d.most} frågor.`,
  "refusal.question.erase-range": "Skriv ett antal dagar från 0 till 3650, eller lämna tomt.",
  "refusal.question.changed-meanwhile": "Någon annan har ändrat frågan. Titta på den och försök igen.",
} satisfies Messages;
