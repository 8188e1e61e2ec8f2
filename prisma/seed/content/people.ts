import type { Person } from "./types.ts";

type PersonText = [key: string, name: string, title: string, unitKey?: string | undefined, locale?: "en"];

/** The mailbox is the key at the organisation's reserved domain, so no address can ever reach anyone. */
function peopleAt(host: string, texts: PersonText[]): Person[] {
  return texts.map(([key, name, title, unitKey, locale]) => ({
    key,
    name,
    email: `${key}@${host}.example`,
    locale: locale ?? "sv",
    title,
    ...(unitKey === undefined ? {} : { unitKey }),
  }));
}

export const people: Person[] = [
  ...peopleAt("fjardstads-hogskola", [
    ["annika.rosenlund", "Annika Rosenlund", "Docent i socialt arbete, projektledare"],
    ["erik.tallvik", "Erik Tallvik", "Lektor i socialt arbete"],
    ["helen.marsh", "Helen Marsh", "Senior researcher, social work", undefined, "en"],
  ]),
  ...peopleAt("anda-foralder", [
    ["lotta.bergstrand", "Lotta Bergstrand", "Ordförande, Föreningen Ändå förälder"],
    ["kim.sjolander", "Kim Sjölander", "Föräldrastödjare, Föreningen Ändå förälder"],
    ["yasmin.tabrizi", "Yasmin Tabrizi", "Ombud i Tranmark, Föreningen Ändå förälder"],
  ]),
  ...peopleAt("ekvarpa", [
    ["jenny.sandin", "Jenny Sandin", "Metodutvecklare", "ekvarpa-placement"],
    ["roger.almkvist", "Roger Almkvist", "Enhetschef", "ekvarpa-placement"],
    ["fatima.haddad", "Fatima Haddad", "Förste socialsekreterare", "ekvarpa-placement"],
    ["lina.thorsell", "Lina Thorsell", "Barnsekreterare", "ekvarpa-placement"],
    ["oskar.wiklund", "Oskar Wiklund", "Barnutredare", "ekvarpa-enquiry"],
    ["birgitta.nyman", "Birgitta Nyman", "Familjehemssekreterare", "ekvarpa-foster"],
    ["daniel.cvetkovic", "Daniel Cvetković", "Familjebehandlare", "ekvarpa-outpatient"],
    ["amina.warsame", "Amina Warsame", "Socialsekreterare vuxen", "ekvarpa-addiction"],
    ["pernilla.dahlin", "Pernilla Dahlin", "Enhetschef", "ekvarpa-enquiry"],
    ["goran.stahlbom", "Göran Ståhlbom", "Enhetschef", "ekvarpa-addiction"],
  ]),
  ...peopleAt("vasmora", [
    ["karin.lidman", "Karin Lidman", "Förste socialsekreterare", "vasmora-children"],
    ["tomas.bergvall", "Tomas Bergvall", "Enhetschef", "vasmora-children"],
    ["ewa.kowalczyk", "Ewa Kowalczyk", "Familjehemssekreterare", "vasmora-foster"],
    ["hanna.soderlind", "Hanna Söderlind", "Barnsekreterare", "vasmora-children"],
    ["mattias.ohrn", "Mattias Öhrn", "Barnutredare", "vasmora-children"],
    ["priya.raman", "Priya Raman", "Family therapist", "vasmora-children", "en"],
    ["gunilla.frisk", "Gunilla Frisk", "Socialsekreterare ekonomiskt bistånd", "vasmora-income"],
    ["joel.astrand", "Joel Åstrand", "Boendestödjare", "vasmora-psychiatry"],
    ["christina.ask", "Christina Ask", "Enhetschef", "vasmora-foster"],
  ]),
  ...peopleAt("ronnsala", [
    ["susanne.palm", "Susanne Palm", "Förste socialsekreterare", "ronnsala-family"],
    ["leif.granath", "Leif Granath", "Enhetschef", "ronnsala-family"],
    ["ida.mossberg", "Ida Mossberg", "Barnsekreterare", "ronnsala-family"],
    ["petra.vik", "Petra Vik", "Familjehemssekreterare", "ronnsala-family"],
    ["samir.osman", "Samir Osman", "Familjebehandlare", "ronnsala-family"],
    ["elin.tornqvist", "Elin Törnqvist", "Barnutredare", "ronnsala-family"],
    ["kjell.asp", "Kjell Asp", "Socialsekreterare vuxen och bistånd", "ronnsala-adults"],
    ["mikaela.furu", "Mikaela Furu", "Enhetschef", "ronnsala-adults"],
  ]),
  ...peopleAt("storavik", [
    ["niklas.hedmark", "Niklas Hedmark", "Metodutvecklare", "storavik-placement"],
    ["anette.ljungdahl", "Anette Ljungdahl", "Enhetschef", "storavik-placement"],
    ["sara.melin", "Sara Melin", "Barnsekreterare", "storavik-placement"],
    ["mehmet.yilmaz", "Mehmet Yılmaz", "Beroendebehandlare", "storavik-addiction"],
    ["charlotte.ahlgren", "Charlotte Ahlgren", "Kurator, vuxenpsykiatrin"],
    ["viktor.ronnberg", "Viktor Rönnberg", "Barnutredare", "storavik-enquiry"],
    ["inger.stahl", "Inger Ståhl", "Familjehemssekreterare", "storavik-placement"],
    ["lena.brodin", "Lena Brodin", "Enhetschef", "storavik-addiction"],
    ["hakan.ekdal", "Håkan Ekdal", "Enhetschef", "storavik-enquiry"],
  ]),
  ...peopleAt("ljungsele", [
    ["helena.viklund", "Helena Viklund", "Förste socialsekreterare", "ljungsele-children"],
    ["bo.karlstedt", "Bo Karlstedt", "Enhetschef", "ljungsele-children"],
    ["nasrin.karimi", "Nasrin Karimi", "Familjebehandlare", "ljungsele-outpatient"],
    ["emelie.strand", "Emelie Strand", "Barnsekreterare", "ljungsele-children"],
    ["ulrika.backman", "Ulrika Backman", "Familjehemssekreterare", "ljungsele-foster"],
    ["anton.hjelm", "Anton Hjelm", "Barnutredare", "ljungsele-children"],
    ["margareta.quist", "Margareta Quist", "Gruppledare öppenvård", "ljungsele-outpatient"],
    ["stina.falk", "Stina Falk", "Barnsekreterare", "ljungsele-children"],
    ["marie.lundgard", "Marie Lundgård", "Enhetschef", "ljungsele-outpatient"],
  ]),
  ...peopleAt("myrvalla", [
    ["per-olov.nasman", "Per-Olov Näsman", "Förste socialsekreterare", "myrvalla-family"],
    ["cecilia.hogdahl", "Cecilia Högdahl", "Enhetschef", "myrvalla-family"],
    ["maja.lindmark", "Maja Lindmark", "Barnsekreterare", "myrvalla-family"],
    ["rebin.aziz", "Rebin Aziz", "Familjebehandlare", "myrvalla-family"],
    ["gun-marie.ostberg", "Gun-Marie Östberg", "Familjehemssekreterare", "myrvalla-family"],
    ["filip.stenlund", "Filip Stenlund", "Barnutredare", "myrvalla-family"],
    ["torbjorn.sjodal", "Torbjörn Sjödal", "Enhetschef", "myrvalla-adults"],
  ]),
];
