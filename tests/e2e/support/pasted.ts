/** What programs lay on the clipboard, as they write it. */

/** Word 365: two levels of bullets, a numbered list, a heading, a marked passage and what nobody sees. */
export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15"><style><!-- @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=SV><!--StartFragment-->
<h2>Teammöte<o:p></o:p></h2>
<p class=MsoNormal>Vi ringde <b>alla</b> familjer <span style='background:yellow;mso-highlight:yellow'>dagen före</span>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Ring dagen före<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>helst före tolv<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Fråga vad de behöver<o:p></o:p></p>
<p class=MsoNormal><span style='mso-hide:all;display:none'>dold</span><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Planera<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Göra<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=300><p class=MsoNormal>Vem<o:p></o:p></p></td><td><p class=MsoNormal>Vad<o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`;

/** A page of the web: scripts, styles, classes that could cover ours, pictures from elsewhere, a frame. */
export const fromWeb = `<meta charset='utf-8'><div class="fixed inset-0" style="position:fixed;inset:0;z-index:9999">
<h1 onclick="alert(1)">Barnrättsperspektiv</h1><p>Läs <a href="https://www.socialstyrelsen.se/barn" class="btn" target="_top">mer</a>
och <a href="javascript:alert(1)">inte</a> här.</p><script>alert(1)</script><style>body{display:none}</style>
<img src="https://elsewhere.example/pixel.gif" alt="spårare"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="inbakad">
<iframe src="https://elsewhere.example"></iframe><form><input value="x"></form><ul><li>ett<ul><li>inuti</li></ul></li></ul></div>`;

/** Google Docs puts everything in a \`b\` that is not bold. */
export const fromDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-weight:400">Vanlig text och </span><span style="font-weight:700">fet</span></p></b>`;
