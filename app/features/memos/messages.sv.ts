import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Egen minnesanteckning",
  "back.supervision": "Tillbaka till samtalet",
  "back.interview": "Tillbaka till gruppintervjun",
  "nobody-else.interview":
    "Bara du läser den: varken de andra forskarna, de som intervjuas eller projektledaren. Den finns inte i sökningar eller utskrifter.",
  "nobody-else.supervision":
    "Bara du läser den: varken koordinatorn, projektledaren eller den som tar över samtalet. Den finns inte i sökningar eller utskrifter.",
  label: "Det du vill minnas",
  save: "Spara",
  sending: "Sparar …",
  "saving.idle": "Sparas när du skriver",
  "saving.saving": "Sparar …",
  "saving.saved": "Sparat",
  "saving.unsaved": "Inte sparat än, försöker igen",
  "saving.failed": "Inte sparat",
  "saving.conflict": "Inte sparat: välj vilken text som gäller",
  "conflict.title": "Du har skrivit på en annan skärm också",
  "conflict.text": "Där står det så här:",
  "conflict.form": "Sparar du igen ersätts det som står där:",
  "conflict.empty": "(Ingenting: den är borttagen.)",
  "conflict.mine": "Behåll texten här",
  "conflict.theirs": "Ta den andra texten",
  remove: "Ta bort minnesanteckningen",
  "remove.sure": "Ja, den finns ingen annanstans",
  "remove.do": "Ta bort",
  "refusal.memo.changed-meanwhile": "Du har skrivit på en annan skärm också. Inget är sparat än.",
  "refusal.memo.sure": "Kryssa för att du är säker.",
} satisfies Messages;
