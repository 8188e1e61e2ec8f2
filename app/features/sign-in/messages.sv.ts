import { type Messages, plural } from "#app/i18n/messages.ts";

const minutes = (n: number) => `${n} ${plural("sv", n, "minut", "minuter")}`;

export default {
  title: "Logga in",
  lead: "Skriv din e-postadress, så skickar vi en kod och en länk. Inget lösenord att komma ihåg.",
  email: "E-postadress",
  "email.hint": "Den som du är inbjuden med, oftast din jobbadress.",
  send: "Skicka kod",
  "passkey.button": "Logga in med passkey",
  "passkey.failed": "Det gick inte. Försök igen, eller logga in med e-post.",
  "passkey.unknown": "Den passkeyn är borttagen här. Logga in med e-post, så kan du lägga till en ny.",
  "passkey.cancelled": "Inloggningen avbröts. Försök igen, eller logga in med e-post.",
  "touch.title": "Rör din passkey",
  "touch.lead":
    "Det har gått ett tag sedan du visade att det är du. Använd fingeravtryck, ansikte eller skärmlås, så fortsätter du där du var.",
  "touch.button": "Fortsätt med passkey",
  "touch.otherwise": "Eller logga in med e-post",
  "code.title": "Titta i din e-post",
  "code.lead": (d: { minutes: number }) =>
    `Om adressen finns hos oss är en kod på väg dit. Den gäller i ${minutes(d.minutes)}. Stäng inte den här sidan.`,
  "code.demo": "Demon skickar inga mejl på riktigt. Öppna mejlet i en ny flik:",
  code: "Kod ur mejlet",
  "code.hint": "Sex siffror",
  "code.submit": "Logga in",
  "code.new": "Be om en ny kod",
  "code.none": "Kom det inget mejl?",
  "code.none.text":
    "Vänta en minut och titta i skräpposten. Kontrollera att du skrev den adress som du är inbjuden med. Är du osäker, fråga teamets koordinator.",
  "link.title": "Logga in",
  "link.lead": "Du har öppnat länken i mejlet. Tryck på knappen för att logga in i den här webbläsaren.",
  "link.submit": "Logga in",
  "link.without":
    "Länken kom inte med hela vägen hit. Skriv i stället koden ur samma mejl, på sidan där du bad om att få logga in.",
  "link.code": "Skriv koden i stället",
  "mail.subject": "Din inloggning till Genombrott",
  "mail.hello": "Hej!",
  "mail.code": "Skriv den här koden på sidan där du bad om att få logga in:",
  "mail.link": "Eller öppna länken och tryck på Logga in. Det går också i en annan mobil eller dator.",
  "mail.guarded":
    "Någon har skrivit fel kod för din adress många gånger det senaste dygnet. För säkerhets skull finns det därför ingen kod i det här mejlet. Öppna länken och tryck på Logga in. Det går i vilken mobil eller dator som helst.",
  "mail.button": "Logga in",
  "mail.valid": (d: { minutes: number }) => `Koden och länken gäller i ${minutes(d.minutes)} och fungerar en gång.`,
  "mail.valid.link": (d: { minutes: number }) => `Länken gäller i ${minutes(d.minutes)} och fungerar en gång.`,
  "mail.not-you":
    "Har du inte bett om att få logga in? Då behöver du inte göra något. Lämna aldrig ut koden till någon annan.",
  "added.subject": "En ny passkey till ditt konto i Genombrott",
  "added.text": "Någon har lagt till en passkey till ditt konto. Var det du, så behöver du inte göra något.",
  "added.not-you":
    "Var det inte du? Logga in, ta bort den under Konto och inloggning och logga ut alla andra enheter. Berätta det också för den som leder programmet.",
  "added.button": "Öppna Konto och inloggning",
  "new.title": "Logga in lättare nästa gång",
  "new.lead":
    "Med en passkey loggar du in med fingeravtryck, ansikte eller skärmlås. Då är du inloggad i 14 dagar på den här enheten.",
  "new.safe": "Fingeravtrycket och ansiktet stannar i din enhet. Vi får bara veta att det är du.",
  "new.shared": "Gör det bara på en dator eller mobil som är din egen.",
  "new.name": "Vad ska den heta?",
  "new.name.hint": "Så att du känner igen den i listan under Konto.",
  "new.add": "Lägg till passkey",
  "new.later": "Inte nu",
  "new.adding": "Väntar på din enhet …",
  "new.unsupported": "Den här webbläsaren kan inte använda passkeys. Du loggar in med kod, precis som i dag.",
  "new.failed": "Det gick inte att lägga till. Försök igen, eller fortsätt utan.",
  "new.cancelled": "Det avbröts på enheten. Försök igen, eller fortsätt utan.",
  "new.again": "Logga in igen",
  "new.exists": "Den här enheten har redan en passkey hos oss.",
  "address.title": "Ny e-postadress",
  "address.lead": "Vi skickar en kod till den nya adressen. Inget ändras förrän du har skrivit koden här.",
  "address.now": "Din adress nu",
  "address.new": "Ny e-postadress",
  "address.send": "Skicka kod",
  "address.sending": "Skickar …",
  "address.fresh": "För säkerhets skull behöver du logga in igen, innan du byter adress.",
  "address.again": "Logga in igen",
  "address.asked": (d: { email: string; minutes: number }) =>
    `En kod är på väg till ${d.email}. Den gäller i ${minutes(d.minutes)}. När du har skrivit den loggar du in med den nya adressen, och dina andra enheter loggas ut.`,
  "address.change": "Byt adress",
  "address.changing": "Byter …",
  "address.none.text":
    "Vänta en minut och titta i skräpposten. Blev adressen rätt? Här kan du skriva den igen. Bara den senaste koden gäller.",
  "address.back": "Konto och inloggning",
  "address.mail.subject": "Din kod från Genombrott",
  "address.mail.code":
    "Någon som är inloggad i Genombrott vill byta till den här adressen. Skriv koden på sidan där bytet begärdes:",
  "address.mail.valid": (d: { minutes: number }) => `Koden gäller i ${minutes(d.minutes)} och fungerar en gång.`,
  "address.mail.not-you": "Var det inte du? Då behöver du inte göra något. Lämna aldrig ut koden till någon annan.",
  "address.mail.button": "Öppna sidan",
  "address.taken.text":
    "Någon som är inloggad i Genombrott vill byta till den här adressen. Det går inte, för den hör redan till någon i Genombrott.",
  "address.taken.you": "Var det du? Då finns du där två gånger, med var sin adress. Be programledaren om hjälp.",
  "address.taken.not-you": "Var det inte du? Då behöver du inte göra något. Inget är ändrat.",
  "address.changed.subject": "Din e-postadress i Genombrott är ändrad",
  "address.changed.text":
    "Ditt konto i Genombrott har fått en annan e-postadress. Hit skickas inga fler mejl, och det går inte att logga in med den här adressen.",
  "address.changed.by-lead":
    "Den som leder programmet har gett ditt konto i Genombrott en annan e-postadress. Hit skickas inga fler mejl, och det går inte att logga in med den här adressen.",
  "address.changed.wrong": "Stämmer det inte? Ring genast den som leder programmet, som kan ändra tillbaka adressen.",
  "address.changed.you": "Var det du? Då behöver du inte göra något.",
  "address.changed.not-you":
    "Var det inte du? Ring genast den som leder programmet, som kan ändra tillbaka adressen. Då loggas alla ut som är inloggade som du.",
  "refusal.address.already": "Det är den adress som du har.",
  "refusal.address.code-wrong": "Koden stämmer inte. Använd den i det senaste mejlet.",
  "refusal.person.address-taken": "Adressen hör redan till någon annan. Be programledaren om hjälp.",
  "refusal.sign-in.code-shape": "Koden är sex siffror.",
  "refusal.sign-in.code-wrong": "Koden stämmer inte. Använd den i det senaste mejlet, eller öppna länken där.",
  "refusal.sign-in.used": "Koden och länken är redan använda. Be om en ny kod.",
  "refusal.sign-in.expired": "Koden är för gammal. Be om en ny, den kommer direkt.",
  "refusal.sign-in.too-many-tries": "Koden har skrivits fel för många gånger. Be om en ny.",
  "refusal.codes.too-many": (d: { minutes: number }) =>
    `Det har skrivits för många felaktiga koder härifrån. Öppna länken i mejlet i stället, den fungerar nu. Koden går att skriva igen om ${minutes(d.minutes)}.`,
  "refusal.account.sign-in-again":
    "För säkerhets skull behöver du ha loggat in de senaste tio minuterna för att ändra hur du loggar in.",
  "refusal.passkey.failed": "Det gick inte. Försök igen, eller logga in med e-post.",
  "refusal.passkey.unknown": "Den passkeyn är borttagen här. Logga in med e-post.",
  "refusal.passkey.exists": "Den här enheten har redan en passkey hos oss.",
  "refusal.passkey.too-many": "Du har redan tjugo passkeys. Ta bort någon som du inte använder.",
} satisfies Messages;
