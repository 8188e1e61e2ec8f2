import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  title: "Kommentarer",
  "title.count": (d: { n: number }) => `${d.n} ${plural("sv", d.n, "kommentar", "kommentarer")}`,
  "unread.count": (d: { n: number }) => `${d.n} ${plural("sv", d.n, "ny", "nya")}`,
  unread: "Ny",
  edited: "ändrad",
  deleted: "Kommentaren är borttagen.",
  "role.researcher": "forskare",
  "role.lead": "projektledare",
  "role.partner": "brukarrepresentant",
  empty: "Inga kommentarer än.",
  "empty.write": "Inga kommentarer än. En fråga räcker gott för att komma i gång.",
  "write.label": "Skriv en kommentar",
  "write.hint": "Fråga, uppmuntra eller berätta vad ni såg. Skriv så att ingen familj kan kännas igen.",
  "write.send": "Skicka",
  "write.sending": "Skickar …",
  "write.sent": "Kommentaren är sparad.",
  "mine.change": "Ändra eller ta bort",
  "mine.remove": "Ta bort …",
  "edit.label": "Din kommentar",
  "edit.hint": "Du kan ändra i en kvart efter att du skrev.",
  "edit.save": "Spara ändringen",
  "delete.text": "Texten försvinner. Det syns att en kommentar har tagits bort.",
  delete: "Ta bort kommentaren",
  "identity.typing":
    "Det ser ut som ett personnummer. Skriv det inte här – alla som ser sidan läser, och det sparas inte.",
  "warning.phone": "Det ser ut som ett telefonnummer. Behövs det här?",
  "warning.case": "Det ser ut som ett ärendenummer. Skriv så att ingen kan kännas igen.",
  elsewhere: "Kommentarer står på sidan för det test eller den idé som de handlar om.",
  "refused.title": "Kommentaren är inte sparad",
  "refused.back": "Tillbaka utan att spara",

  "refusal.comment.deleted": "Kommentaren är redan borttagen.",
  "refusal.comment.too-late": (d: { minutes: number }) =>
    `Det har gått mer än ${d.minutes} minuter, så texten går inte längre att ändra. Skriv hellre en ny kommentar.`,
  "refusal.comment.not-yours": "Bara den som skrev kommentaren kan ändra den.",
} satisfies Messages;
