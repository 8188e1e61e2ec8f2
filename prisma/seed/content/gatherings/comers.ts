/** Guests from municipalities and organisations that are not in the programme. All invented. */
export const guests: readonly { readonly name: string; readonly email: string; readonly organisation: string }[] = [
  { name: "Ulrika Sandelin", email: "ulrika.sandelin@alvsjobygden.example", organisation: "Älvsjöbygdens kommun" },
  { name: "Mats Hörnell", email: "mats.hornell@alvsjobygden.example", organisation: "Älvsjöbygdens kommun" },
  { name: "Parisa Rahmani", email: "parisa.rahmani@kvarnhult.example", organisation: "Kvarnhults kommun" },
  { name: "Göran Elfving", email: "goran.elfving@kvarnhult.example", organisation: "Kvarnhults kommun" },
  { name: "Ann-Sofie Brännmark", email: "annsofie.brannmark@norrbyas.example", organisation: "Norrbyås kommun" },
  { name: "Tomas Wikander", email: "tomas.wikander@regionost.example", organisation: "Region Öst, FoU" },
  { name: "Sahra Jama", email: "sahra.jama@familjenforst.example", organisation: "Föreningen Familjen först" },
];

export const food: readonly [string, ...string[]] = [
  "Vegetarisk",
  "Vegetarisk",
  "Vegan",
  "Glutenfritt",
  "Laktosfritt",
  "Nötallergi",
];
export const requests: readonly [string, ...string[]] = ["Hörslinga", "Plats nära dörren", "Hiss"];
