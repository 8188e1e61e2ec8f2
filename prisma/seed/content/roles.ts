import type { Partner, Researcher, UnitHead } from "./types.ts";

export const leadKey = "annika.rosenlund";

export const researchers: Researcher[] = [
  {
    personKey: "annika.rosenlund",
    supervises: [
      { teamKey: "ekvarpa", fromOffset: -490 },
      { teamKey: "storavik", fromOffset: -490 },
      { teamKey: "ronnsala", fromOffset: -490, toOffset: -301 },
    ],
  },
  {
    personKey: "erik.tallvik",
    supervises: [
      { teamKey: "vasmora", fromOffset: -490 },
      { teamKey: "ronnsala", fromOffset: -300 },
    ],
  },
  {
    personKey: "helen.marsh",
    supervises: [
      { teamKey: "ljungsele", fromOffset: -490 },
      { teamKey: "myrvalla", fromOffset: -490 },
    ],
  },
];

const organisation = "Föreningen Ändå förälder";

export const partners: Partner[] = [
  { personKey: "lotta.bergstrand", organisation },
  { personKey: "kim.sjolander", organisation },
  { personKey: "yasmin.tabrizi", organisation },
];

export const unitHeads: UnitHead[] = [
  { personKey: "roger.almkvist", unitKey: "ekvarpa-placement" },
  { personKey: "pernilla.dahlin", unitKey: "ekvarpa-enquiry" },
  { personKey: "pernilla.dahlin", unitKey: "ekvarpa-foster" },
  { personKey: "goran.stahlbom", unitKey: "ekvarpa-addiction" },
  { personKey: "goran.stahlbom", unitKey: "ekvarpa-outpatient" },
  { personKey: "tomas.bergvall", unitKey: "vasmora-children" },
  { personKey: "christina.ask", unitKey: "vasmora-foster" },
  { personKey: "leif.granath", unitKey: "ronnsala-family" },
  { personKey: "mikaela.furu", unitKey: "ronnsala-adults" },
  { personKey: "anette.ljungdahl", unitKey: "storavik-placement" },
  { personKey: "lena.brodin", unitKey: "storavik-addiction" },
  { personKey: "hakan.ekdal", unitKey: "storavik-enquiry" },
  { personKey: "bo.karlstedt", unitKey: "ljungsele-children" },
  { personKey: "bo.karlstedt", unitKey: "ljungsele-foster" },
  { personKey: "marie.lundgard", unitKey: "ljungsele-outpatient" },
  { personKey: "cecilia.hogdahl", unitKey: "myrvalla-family" },
  { personKey: "torbjorn.sjodal", unitKey: "myrvalla-adults" },
];
