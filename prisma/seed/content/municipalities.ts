import type { Municipality } from "./types.ts";

export const municipalities: Municipality[] = [
  {
    key: "ekvarpa",
    name: "Ekvarpa kommun",
    sizeClass: "large",
    regionKey: "fjardstad",
    departments: [
      {
        key: "ekvarpa-children",
        name: "Barn och familj",
        units: [
          { key: "ekvarpa-enquiry", name: "Utredningsenheten" },
          { key: "ekvarpa-placement", name: "Placeringsenheten" },
          { key: "ekvarpa-foster", name: "Familjehemsenheten" },
        ],
      },
      {
        key: "ekvarpa-adults",
        name: "Vuxen och öppna insatser",
        units: [
          { key: "ekvarpa-outpatient", name: "Öppenvårdsenheten" },
          { key: "ekvarpa-addiction", name: "Vuxenenheten" },
        ],
      },
    ],
  },
  {
    key: "vasmora",
    name: "Väsmora kommun",
    sizeClass: "medium",
    regionKey: "fjardstad",
    departments: [
      {
        key: "vasmora-ifo",
        name: "Individ- och familjeomsorgen",
        units: [
          { key: "vasmora-children", name: "Barnenheten" },
          { key: "vasmora-foster", name: "Familjehemsenheten" },
          { key: "vasmora-income", name: "Försörjningsenheten" },
        ],
      },
      {
        key: "vasmora-support",
        name: "Stöd och omsorg",
        units: [{ key: "vasmora-psychiatry", name: "Socialpsykiatrin" }],
      },
    ],
  },
  {
    key: "ronnsala",
    name: "Rönnsala kommun",
    sizeClass: "small",
    regionKey: "fjardstad",
    departments: [
      {
        key: "ronnsala-ifo",
        name: "Individ- och familjeomsorgen",
        units: [
          { key: "ronnsala-family", name: "Barn och familj" },
          { key: "ronnsala-adults", name: "Vuxen och bistånd" },
        ],
      },
    ],
  },
  {
    key: "storavik",
    name: "Storåviks kommun",
    sizeClass: "large",
    regionKey: "tranmark",
    departments: [
      {
        key: "storavik-children",
        name: "Barn och unga",
        units: [
          { key: "storavik-enquiry", name: "Mottagning och utredning" },
          { key: "storavik-placement", name: "Enheten för placerade barn" },
        ],
      },
      {
        key: "storavik-adults",
        name: "Vuxna",
        units: [{ key: "storavik-addiction", name: "Beroendeenheten" }],
      },
    ],
  },
  {
    key: "ljungsele",
    name: "Ljungsele kommun",
    sizeClass: "medium",
    regionKey: "tranmark",
    departments: [
      {
        key: "ljungsele-ifo",
        name: "Socialtjänsten",
        units: [
          { key: "ljungsele-children", name: "Barn- och familjeenheten" },
          { key: "ljungsele-foster", name: "Familjehemsgruppen" },
          { key: "ljungsele-outpatient", name: "Öppenvården" },
        ],
      },
    ],
  },
  {
    key: "myrvalla",
    name: "Myrvalla kommun",
    sizeClass: "small",
    regionKey: "tranmark",
    departments: [
      {
        key: "myrvalla-ifo",
        name: "Socialtjänsten",
        units: [
          { key: "myrvalla-family", name: "Barn, unga och familj" },
          { key: "myrvalla-adults", name: "Vuxna och ekonomi" },
        ],
      },
    ],
  },
];
