import { type Messages, plural } from "#app/i18n/messages.ts";

const minutes = (n: number) => `${n} ${plural("sv", n, "minut", "minuter")}`;

export default {
  title: "Extra steg för valvet",
  lead: "I valvet finns uppgifter om föräldrar. Därför visar du en gång till att det är du, innan du öppnar det.",
  back: "Konto och inloggning",
  locked: "Valvet är låst på den här servern. Den som sköter driften ser varför. Allt annat fungerar.",
  "done.begun": "Läs av bilden med din app, och skriv koden som den visar.",
  "done.confirmed": "Klart. Spara reservkoderna här nedanför.",
  "done.kept": "Bra. Koderna visas inte igen.",
  "done.renewed": "Du har fått nya reservkoder. De gamla gäller inte längre.",
  "done.asked": "Nu behöver en kollega bekräfta att det är du.",
  "done.withdrawn": "Din begäran är tillbakadragen.",
  "done.reset": "Bekräftat. Din kollega kan nu lägga till en app på nytt.",
  "done.passkey": "Den passkeyn öppnar valvet nu.",

  "app.title": "App med koder",
  "app.lead": "En app i din mobil som visar en ny kod varje halvminut, till exempel den som du redan har på jobbet.",
  "app.since": (d: { at: string; left: number }) =>
    `Tillagd ${d.at}. Du har ${d.left} ${plural("sv", d.left, "reservkod", "reservkoder")} kvar.`,
  "app.begin": "Lägg till app",
  "app.beginning": "Förbereder …",
  "app.change": "Byt till en annan app",
  "codes.renew": "Gör nya reservkoder",
  "codes.renewing": "Gör nya …",
  "app.none": "Du har ingen app än.",
  "fresh.text": "För säkerhets skull behöver du ha loggat in de senaste tio minuterna.",
  "fresh.link": "Logga in igen",
  "show.text": "Vill du ändra något här? Visa först att det är du, på samma sätt som när du öppnar valvet.",
  "show.link": "Visa att det är du",

  "new.title": "Läs av bilden",
  "new.lead": "Öppna appen, välj att lägga till ett konto och rikta kameran mot bilden.",
  "new.picture": "Kod för din app",
  "new.typed": "Går det inte att läsa av? Skriv det här i appen i stället:",
  "new.link": "Har du appen i den här enheten? Öppna den här länken.",
  "new.code": "Koden som appen visar",
  "new.code.hint": "Sex siffror",
  "new.confirm": "Bekräfta",
  "new.confirming": "Kontrollerar …",

  "codes.title": "Dina reservkoder",
  "codes.lead":
    "Skriv ut dem eller skriv av dem, och lägg dem på ett säkert ställe. Var och en öppnar valvet en gång, den dag du inte har din app.",
  "codes.label": "Reservkoder",
  "codes.print": "Skriv ut",
  "codes.kept": "Jag har sparat koderna",
  "codes.keeping": "Sparar …",
  onwards: "Gå vidare till valvet",

  "passkeys.title": "Passkeys",
  "passkeys.lead": "Med en passkey öppnar du valvet med fingeravtryck, ansikte eller skärmlås.",
  "passkeys.none": "Du har ingen passkey än.",
  "passkeys.opens": "Öppnar valvet",
  "passkeys.let": "Låt den öppna valvet",
  "passkeys.letting": "Ändrar …",
  "passkeys.not": "Tillagd utan att du visade ditt extra steg. Den öppnar inte valvet.",
  "passkeys.add": "Lägg till passkey",

  "lost.title": "Har du tappat bort din enhet?",
  "lost.text":
    "Be om att få börja om. En annan forskare i programmet bekräftar att det är du. Då slutar din app och dina reservkoder att gälla, och du kan lägga till en ny. Ta också bort den passkey som fanns i enheten, under Konto och inloggning.",
  "lost.ask": (d: { programme: string }) => `Be om att få börja om (${d.programme})`,
  "lost.asking": "Skickar …",
  "lost.asked": (d: { at: string }) =>
    `Du bad om att få börja om ${d.at}. Ring en annan forskare i programmet, som bekräftar att det är du på den här sidan: Konto och inloggning, Extra steg för valvet.`,
  "lost.withdraw": "Dra tillbaka",
  "lost.withdrawing": "Drar tillbaka …",

  "confirm.title": "En kollega vill börja om",
  "confirm.lead":
    "Ring eller träffa din kollega först, så att du vet vem som frågar. När du bekräftar slutar kollegans app att gälla.",
  "confirm.at": (d: { at: string }) => `Bad om det ${d.at}`,
  "confirm.button": "Bekräfta",
  "confirm.confirming": "Bekräftar …",

  "open.title": "Öppna valvet",
  "open.lead": (d: { minutes: number }) =>
    `I valvet finns uppgifter om föräldrar. Visa att det är du. Valvet stängs när du inte har gjort något på ${minutes(d.minutes)}.`,
  "open.again.lead": "För det som du ska göra nu behöver du ha visat att det är du den senaste kvarten.",
  "open.on": "Fortsätt",
  "open.closed": "Valvet är stängt.",
  "open.passkey": "Med passkey",
  "open.code": "Med kod från din app",
  "open.code.label": "Koden som appen visar",
  "open.button": "Öppna valvet",
  "open.opening": "Öppnar …",
  "open.recovery": "Har du inte din app här?",
  "open.recovery.label": "En av dina reservkoder",
  "open.recovery.hint": "Sexton tecken. Varje kod fungerar en gång.",
  "open.recovery.button": "Öppna med reservkod",
  "open.lost": "Har du varken app eller reservkoder?",
  "open.lost.link": "Be en kollega om hjälp",
  "open.demo": (d: { code: string }) =>
    `Så här är det bara i demon: koden som gäller just nu är ${d.code}. På riktigt står den i din egen app och ingen annanstans.`,
  "open.demo.wait": "Så här är det bara i demon: koden är använd. Ladda om sidan om en halv minut, så finns en ny.",

  "bar.label": "Valvet",
  "bar.open": (d: { at: string }) => `Valvet är öppet. Det stängs ${d.at} om du inte gör något.`,
  "bar.soon": (d: { at: string }) => `Valvet stängs ${d.at}. Är du kvar?`,
  "bar.closed":
    "Valvet har stängts. Det du har skrivit finns kvar här. Öppna valvet i en ny flik och kom sedan tillbaka.",
  "bar.stay": "Håll öppet",
  "bar.staying": "Håller öppet …",
  "bar.close": "Stäng valvet",
  "bar.closing": "Stänger …",
  "bar.reopen": "Öppna valvet igen",

  "mail.subject": "Ditt konto i Genombrott är ändrat",
  "mail.hello": "Hej!",
  "mail.added": "En app med koder är tillagd som extra steg på ditt konto. Om du hade en annan gäller den inte längre.",
  "mail.codes": "Det finns nya reservkoder till ditt konto. De gamla gäller inte längre.",
  "mail.recovery": "Någon har använt en av dina reservkoder.",
  "mail.passkey": "En av dina passkeys räknas nu som extra steg på ditt konto.",
  "mail.asked": "Någon som är inloggad som du har bett om att få börja om med det extra steget på ditt konto.",
  "mail.reset":
    "En kollega har bekräftat att du vill börja om med det extra steget. Din app och dina reservkoder gäller inte längre.",
  "mail.not-you":
    "Var det du, så behöver du inte göra något. Var det inte du? Logga in, logga ut alla andra enheter och ring genast den som leder programmet.",
  "mail.button": "Öppna sidan",

  "refusal.factor.vault-locked": "Valvet är låst på den här servern. Den som sköter driften ser varför.",
  "refusal.factor.unreadable":
    "Din app går inte att läsa på den här servern längre. Be om att få börja om, under Har du tappat bort din enhet?",
  "refusal.factor.none": "Du har inget extra steg än. Lägg till en app först.",
  "refusal.factor.begin-again": "Det har gått för lång tid. Börja om, så får du en ny bild att läsa av.",
  "refusal.factor.code-shape": "Koden är sex siffror.",
  "refusal.factor.code-wrong": "Koden stämmer inte. Skriv den som appen visar just nu.",
  "refusal.factor.code-used": "Den koden är redan använd. Vänta tills appen visar nästa.",
  "refusal.factor.recovery-shape": "En reservkod är sexton bokstäver och siffror.",
  "refusal.factor.recovery-wrong": "Den reservkoden stämmer inte.",
  "refusal.factor.recovery-used": "Den reservkoden är redan använd. Ta en annan.",
  "refusal.factor.too-many": (d: { minutes: number }) =>
    `Det har skrivits för många felaktiga koder. Försök igen om ${minutes(d.minutes)}, eller använd en passkey.`,
  "refusal.factor.reset-withdrawn": "Din kollega har dragit tillbaka det. Inget är ändrat.",
  "refusal.account.sign-in-again":
    "För säkerhets skull behöver du ha loggat in de senaste tio minuterna. Logga in igen.",
} satisfies Messages;
