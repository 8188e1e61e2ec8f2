import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Materials",
  "title.of": (d) => `Materials of ${d.gathering}`,
  lead: "Files of the gathering: what is read before the day, and what was shown on it.",
  before: "Before the day",
  after: "From the day",
  none: "No materials yet.",
  "none.before": "Nothing to read before the day.",
  "none.after": "Nothing from the day yet.",
  more: "More about the gathering",
  "edit.all": "Add and change",
  "to.board": "Storyboards",
  "to.tables": "Tables",
  open: "Open",
  "open.about": "Those that are open are read by guests too, without an account, on the gathering's open page.",

  add: "Add material",
  "add.hint":
    "PDF, Word, Excel, PowerPoint or a picture. Nothing about clients. The file's own name becomes its title, which you can change afterwards.",
  "add.file": "File",
  "add.send": "Add",
  "add.sending": (d) => `Uploading, ${d.percent} %`,
  "add.progress": "Upload",
  "add.done": (d) => `${d.name} is saved.`,

  "label.title": "Title",
  "label.moment": "When is it read?",
  "label.open": "Open to guests",
  "label.open.detail": "Read also without an account, by whoever has the gathering's open page.",
  edit: "Change…",
  "edit.of": (d) => `Change ${d.title}…`,
  "edit.do": "Save",
  sending: "Saving …",
  up: (d) => `Move ${d.title} up`,
  down: (d) => `Move ${d.title} down`,
  "remove.sure": (d) => `The file ${d.name} is removed for everybody and cannot be brought back.`,
  "remove.do": "Remove the material",
  "remove.sending": "Removing …",
} satisfies SameAs<typeof sv>;
