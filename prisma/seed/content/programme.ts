import type { Follower, Programme, Region } from "./types.ts";

export const programme: Programme = {
  name: "Förälder hela vägen – bättre stöd till föräldrar med placerade barn",
  aim: {
    what: "Föräldrar får ett eget, tydligt och uthålligt stöd från den dag barnet placeras till dess att barnet är hemma igen eller relationen har funnit sin form.",
    forWhom: "Föräldrar till barn som placeras i familjehem, jourhem eller på institution i de sex kommunerna.",
    howMuch:
      "Minst åtta av tio föräldrar säger att de vet vem de ska vända sig till, att de har förstått beslutet och att de blir bemötta med respekt. Vid starten sade ungefär fyra av tio det.",
    byOffset: 440,
  },
  startsOffset: -490,
  endsOffset: 485,
  pauseMonths: [7],
  placesPerRegion: 3,
  teamSizeMin: 6,
  teamSizeMax: 8,
  phaseText:
    "Vi är halvvägs. Teamen har träffats på tre lärandeseminarier och är inne i den tredje arbetsperioden. Nu prövar vi det som fungerat i liten skala i hela enheter, och fortsätter att släppa det som inte håller.",
};

export const regions: Region[] = [
  { key: "fjardstad", name: "Fjärdstadsregionen" },
  { key: "tranmark", name: "Tranmarks län" },
];

export const followers: Follower[] = [
  { key: "almvarp", name: "Almvarps kommun", sizeClass: "medium", regionKey: "fjardstad" },
  { key: "kvistofors", name: "Kvistofors kommun", sizeClass: "small", regionKey: "fjardstad" },
  { key: "havsmyra", name: "Havsmyra kommun", sizeClass: "large", regionKey: "fjardstad" },
  { key: "tornsala", name: "Tornsala kommun", sizeClass: "medium", regionKey: "fjardstad" },
  { key: "asvarpa", name: "Åsvarpa kommun", sizeClass: "medium", regionKey: "tranmark" },
  { key: "hallebro", name: "Hällebro kommun", sizeClass: "small", regionKey: "tranmark" },
  { key: "tjadersele", name: "Tjädersele kommun", sizeClass: "small", regionKey: "tranmark" },
];
