import type { StudyFacts } from "#app/features/studies/rules/facts.ts";
import type { Language, TextKind } from "#app/features/studies/rules/languages.ts";

/** The study with parents. The number of its approval is invented, and nothing that an authority has given. */
export type StudyContent = {
  facts: StudyFacts;
  begunOffset: number;
  /** In the order in which they were written: the second of a kind and language is its second version. */
  texts: { kind: TextKind; language: "sv" | "en"; offset: number; text: string }[];
  /** Languages that are none of ours, with the words for ours that the researchers have come to. */
  languages: (Language & { words: Readonly<Record<string, string>> })[];
  approval: { reference: string; decidedOffset: number; registeredOffset: number; confirmedOffset: number };
};

const paragraphs = (...texts: string[]) => texts.join("\n\n");

const earlier = paragraphs(
  "Vill du berätta hur det är att vara förälder?",
  "Vi är forskare. Vi vill veta hur stödet till föräldrar fungerar när ett barn bor någon annanstans. Därför ber vi att få prata med dig.",
  "Du bestämmer själv om du vill vara med. Du kan sluta när du vill, och du behöver inte säga varför.",
);

export const study: StudyContent = {
  languages: [
    {
      ...{ code: "ar", name: "العربية", direction: "rtl" },
      words: {
        title: "موعدنا",
        leave: "غادر الصفحة",
        "link.title": "أهلاً وسهلاً",
        "link.open": "افتح",
        "consent.do": "نعم، أريد المشاركة",
        "booking.choose": "اختر وقتًا",
        "times.book": "احجز الوقت",
        "stop.do": "لا أريد المشاركة",
      },
    },
  ],
  facts: {
    name: "Föräldrars röster om stödet",
    familiesPerMunicipality: 10,
    placeKinds: ["home", "office", "phone", "video"],
    interpreter: true,
    legalBasis: "Uppgift av allmänt intresse: forskning vid ett universitet (dataskyddsförordningen, artikel 6.1 e).",
    secrecy:
      "Det du säger läser bara vi tre forskare. Vi skriver aldrig så att någon kan förstå vem du är. Om vi får veta att ett barn far illa måste vi berätta det.",
    windows: [
      { countedFrom: "previous", fromMonths: 10, toMonths: 14 },
      { countedFrom: "previous", fromMonths: 10, toMonths: 14 },
    ],
  },
  begunOffset: -478,
  texts: [
    { kind: "information", language: "sv", offset: -476, text: earlier },
    {
      kind: "information",
      language: "sv",
      offset: -466,
      text: paragraphs(
        earlier,
        "Vi ses tre gånger på några år. Varje gång tar det ungefär en timme. Du väljer plats: hemma, på ett kontor, i telefon eller på video. Du kan få tolk.",
        "Om du säger nej märks det inte. Du får samma stöd som förut. Ingen på kommunen får veta vad du har svarat.",
      ),
    },
    {
      kind: "consent",
      language: "sv",
      offset: -466,
      text: paragraphs(
        "Jag har läst vad studien är och fått svar på mina frågor.",
        "Jag vill vara med. Jag vet att jag kan sluta när jag vill utan att säga varför.",
        "Om jag slutar väljer jag själv om det jag har sagt ska tas bort.",
      ),
    },
    {
      kind: "information",
      language: "en",
      offset: -465,
      text: paragraphs(
        "Would you like to tell us what it is like to be a parent?",
        "We are researchers. We want to know how support to parents works when a child lives somewhere else. That is why we ask to talk with you.",
        "You decide whether you want to take part. You can stop when you like, and you need not say why.",
      ),
    },
    {
      kind: "consent",
      language: "en",
      offset: -465,
      text: paragraphs(
        "I have read what the study is and had my questions answered.",
        "I want to take part. I know that I can stop when I like without saying why.",
      ),
    },
  ],
  approval: { reference: "2025-00000-01", decidedOffset: -461, registeredOffset: -459, confirmedOffset: -458 },
};
