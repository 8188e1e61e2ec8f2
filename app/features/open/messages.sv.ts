import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Små försök som ger familjer bättre stöd",
  lead: "Genombrott är arbetsrummet för er som förbättrar socialtjänsten tillsammans. Team från flera kommuner prövar förändringar i liten skala, ser vad som händer och lär av varandra.",
  signIn: "Logga in",
  myWork: "Till mitt arbete",
  demo: "Prova demon",
  how: "Så går det till",
  "small.title": "Pröva i liten skala",
  "small.text":
    "En medarbetare, en familj, en gång. Skriv vad ni vill pröva och vad ni tror ska hända. Det tar två minuter, också i mobilen.",
  "together.title": "Lär av det som hände",
  "together.text":
    "Jämför med det ni trodde. Ett försök som inte fungerade lär er lika mycket som ett som gjorde det, och räknas lika.",
  "onwards.title": "Ta nästa steg",
  "onwards.text":
    "Behåll, ändra eller lägg ner. Det som håller prövas med fler, steg för steg, tills det är så ni arbetar. Då kan andra kommuner göra likadant.",
  gatherings: "Kommande träffar",
  "gatherings.text": "Öppna för alla som är intresserade, också utan konto.",
  "safe.title": "Om arbetssätt, inte om enskilda familjer",
  "safe.text":
    "Här skriver ni om hur ni arbetar. Personnummer stoppas redan när man skriver dem, utkast stannar i teamet, och andra ser bara det som ni själva väljer att dela.",
} satisfies Messages;
