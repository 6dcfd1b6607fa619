import type { Translations } from '../../authoring/translated.ts';

export const translations: Translations = {
  'Felanmäl gata, park, belysning eller vatten': [
    'Report a fault in a street, park, lighting or water',
    'Ilmoita viasta: katu, puisto, valaistus tai vesi',
  ],
  'Berätta om hål i vägen, trasiga lampor, klotter, läckor och annat som behöver lagas.': [
    'Tell us about holes in the road, broken lamps, graffiti, leaks and other things that need mending.',
    'Kerro tien kuopista, rikkinäisistä lampuista, töhryistä, vuodoista ja muusta korjattavasta.',
  ],
  'Här anmäler du fel på det som kommunen sköter utomhus: gator, gångvägar, parker, lekplatser, belysning, vatten och avlopp.':
    [
      'Here you report faults in what the municipality looks after outdoors: streets, footpaths, parks, playgrounds, lighting, water and sewers.',
      'Täällä ilmoitat vioista siinä, mitä kunta hoitaa ulkona: kadut, jalkakäytävät, puistot, leikkipaikat, valaistus, vesi ja viemärit.',
    ],
  'Du behöver inte logga in. Loggar du in kan du följa anmälan under Mina ärenden.': [
    'You do not need to sign in. If you sign in you can follow the report on Min sida.',
    'Sinun ei tarvitse kirjautua. Jos kirjaudut, voit seurata ilmoitusta Min sida -sivulla.',
  ],
  'Är det fara för liv? Ring 112.': [
    'Is someone in mortal danger? Call 112.',
    'Onko hengenvaara? Soita 112.',
  ],
  Alla: ['Everyone', 'Kaikki'],
  'Akuta fel börjar vi åtgärda inom 2 timmar. Annars får du ett första svar inom 2 arbetsdagar.': [
    'We begin to mend urgent faults within 2 hours. Otherwise you get a first answer within 2 working days.',
    'Kiireellisiä vikoja alamme korjata 2 tunnin kuluessa. Muuten saat ensimmäisen vastauksen 2 työpäivän kuluessa.',
  ],
  'Det kostar inget att anmäla.': ['Reporting costs nothing.', 'Ilmoittaminen ei maksa mitään.'],
  'Vi använder uppgifterna för att hitta och laga felet, och för att svara dig om du vill det.': [
    'We use the details to find and mend the fault, and to answer you if you want that.',
    'Käytämme tietoja vian löytämiseen ja korjaamiseen sekä vastataksemme sinulle, jos haluat.',
  ],
  'Kommunen sköter gator, parker, vatten och avlopp. Det är en uppgift av allmänt intresse.': [
    'The municipality looks after streets, parks, water and sewers. That is a task in the public interest.',
    'Kunta hoitaa katuja, puistoja, vettä ja viemäreitä. Se on yleistä etua koskeva tehtävä.',
  ],
  'Anmälan gallras 2 år efter att den avslutats. E-postadress och mobilnummer raderas när ärendet är avslutat.':
    [
      'The report is deleted 2 years after it has been closed. E-mail address and mobile number are deleted when the case is closed.',
      'Ilmoitus poistetaan 2 vuoden kuluttua sen päättymisestä. Sähköpostiosoite ja matkapuhelinnumero poistetaan, kun asia on päättynyt.',
    ],
  'Entreprenören som lagar felet får se platsen, beskrivningen och bilderna.': [
    'The contractor who mends the fault sees the place, the description and the pictures.',
    'Vian korjaava urakoitsija näkee paikan, kuvauksen ja kuvat.',
  ],
  Inkommen: ['Received', 'Saapunut'],
  'Vi har fått din anmälan. Vi läser den och avgör hur bråttom det är, senast inom 2 arbetsdagar.': [
    'We have received your report. We read it and decide how urgent it is, within 2 working days at the latest.',
    'Olemme saaneet ilmoituksesi. Luemme sen ja arvioimme kiireellisyyden viimeistään 2 työpäivän kuluessa.',
  ],
  'Skickad till entreprenör': ['Sent to the contractor', 'Lähetetty urakoitsijalle'],
  'Den som lagar felet har fått uppdraget. Du behöver inte göra något.': [
    'Whoever mends the fault has been given the job. You do not need to do anything.',
    'Vian korjaaja on saanut tehtävän. Sinun ei tarvitse tehdä mitään.',
  ],
  'Planerad åtgärd': ['Planned', 'Korjaus suunniteltu'],
  'Vi har planerat in arbetet. Det kan dröja om felet inte är farligt.': [
    'We have planned the work. It may take a while if the fault is not dangerous.',
    'Olemme suunnitelleet työn. Se voi kestää, jos vika ei ole vaarallinen.',
  ],
  Åtgärdat: ['Mended', 'Korjattu'],
  'Felet är lagat. Är något fortfarande fel? Gör en ny anmälan.': [
    'The fault is mended. Is something still wrong? Make a new report.',
    'Vika on korjattu. Onko jokin edelleen vialla? Tee uusi ilmoitus.',
  ],
  'Inte kommunens ansvar': ['Not the responsibility of the municipality', 'Ei kunnan vastuulla'],
  'Någon annan än kommunen ansvarar för platsen. I meddelandet står vem vi har skickat anmälan vidare till.':
    [
      'Someone other than the municipality is responsible for the place. The message says to whom we have sent the report.',
      'Paikasta vastaa joku muu kuin kunta. Viestissä kerrotaan, kenelle olemme lähettäneet ilmoituksen.',
    ],
  'Redan anmält': ['Already reported', 'Jo ilmoitettu'],
  'Någon annan hade redan anmält samma fel. Det arbetet fortsätter, så du behöver inte anmäla igen.': [
    'Someone else had already reported the same fault. That work goes on, so you do not need to report again.',
    'Joku toinen oli jo ilmoittanut samasta viasta. Työ jatkuu, joten sinun ei tarvitse ilmoittaa uudelleen.',
  ],
  'Tack för din anmälan. Vi läser den inom 2 arbetsdagar, snabbare om någon kan skada sig.': [
    'Thank you for your report. We read it within 2 working days, sooner if someone may get hurt.',
    'Kiitos ilmoituksestasi. Luemme sen 2 työpäivän kuluessa, nopeammin, jos joku voi loukkaantua.',
  ],
  'Var är felet?': ['Where is the fault?', 'Missä vika on?'],
  'Är det fara för människor just nu?': [
    'Is anyone in danger right now?',
    'Onko ihmisille vaaraa juuri nyt?',
  ],
  'Till exempel en öppen brunn, en nedriven elledning eller ett träd som är på väg att falla.': [
    'For example an open manhole, a power line that has come down or a tree that is about to fall.',
    'Esimerkiksi avoin kaivo, pudonnut sähköjohto tai kaatumassa oleva puu.',
  ],
  'Ring i stället': ['Call instead', 'Soita sen sijaan'],
  'Ring 112 om det är fara för liv. Ring annars kommunens växel, som kopplar dig till jouren dygnet runt. Vänta inte på e-tjänsten.':
    [
      'Call 112 if someone is in mortal danger. Otherwise call the municipal switchboard, which connects you to the emergency service around the clock. Do not wait for the e-service.',
      'Soita 112, jos on hengenvaara. Muuten soita kunnan vaihteeseen, josta sinut yhdistetään päivystykseen vuorokauden ympäri. Älä jää odottamaan sähköistä palvelua.',
    ],
  'Var är det?': ['Where is it?', 'Missä se on?'],
  'Skriv gatuadress, korsning eller något annat som gör att vi hittar. Står det ett nummer på lyktstolpen kan du skriva det.':
    [
      'Write a street address, a crossing or something else that helps us find it. If there is a number on the lamp post you can write that.',
      'Kirjoita katuosoite, risteys tai jotain muuta, jonka avulla löydämme paikan. Jos valaisinpylväässä on numero, voit kirjoittaa sen.',
    ],
  'Beskriv platsen närmare': ['Describe the place more closely', 'Kuvaile paikkaa tarkemmin'],
  'Till exempel: vid busshållplatsen på norra sidan.': [
    'For example: at the bus stop on the northern side.',
    'Esimerkiksi: bussipysäkillä pohjoispuolella.',
  ],
  'Vad är fel?': ['What is wrong?', 'Mikä on vialla?'],
  'Vad gäller det?': ['What is it about?', 'Mitä asia koskee?'],
  'Hål eller skada i väg': ['Hole or damage in a road', 'Kuoppa tai vaurio tiessä'],
  Gatubelysning: ['Street lighting', 'Katuvalaistus'],
  'Snö eller halka': ['Snow or ice', 'Lumi tai liukkaus'],
  'Skräp eller klotter': ['Litter or graffiti', 'Roskat tai töhryt'],
  'Träd eller park': ['Tree or park', 'Puu tai puisto'],
  Lekplats: ['Playground', 'Leikkipaikka'],
  'Vatten eller avlopp': ['Water or sewer', 'Vesi tai viemäri'],
  Trafikskylt: ['Traffic sign', 'Liikennemerkki'],
  Annat: ['Something else', 'Muu'],
  'Nummer på lyktstolpen': ['Number on the lamp post', 'Valaisinpylvään numero'],
  'Numret sitter på stolpen i ögonhöjd: tre bokstäver, bindestreck och fyra siffror, till exempel ABC-1234.':
    [
      'The number is on the post at eye level: three letters, a hyphen and four digits, for example ABC-1234.',
      'Numero on pylväässä silmien korkeudella: kolme kirjainta, yhdysmerkki ja neljä numeroa, esimerkiksi ABC-1234.',
    ],
  'Kan något barn skada sig?': ['May a child get hurt?', 'Voiko joku lapsi loukkaantua?'],
  'Vi tar anmälan först': ['We take the report first', 'Käsittelemme ilmoituksen ensin'],
  'Anmälningar där barn kan skada sig går före andra. Håll gärna barnen borta från platsen tills vi har varit där.':
    [
      'Reports where children may get hurt go before others. Please keep children away from the place until we have been there.',
      'Ilmoitukset, joissa lapsi voi loukkaantua, käsitellään ennen muita. Pidä lapset poissa paikalta, kunnes olemme käyneet siellä.',
    ],
  'Vad märker du?': ['What do you notice?', 'Mitä huomaat?'],
  'Vatten på gatan': ['Water in the street', 'Vettä kadulla'],
  'Missfärgat vatten': ['Discoloured water', 'Vesi on värjääntynyt'],
  'Inget vatten': ['No water', 'Ei vettä'],
  'Stopp i avlopp': ['Blocked drain', 'Viemäri tukossa'],
  'Beskriv felet': ['Describe the fault', 'Kuvaile vikaa'],
  'Vad är trasigt, hur stort är det och sedan när?': [
    'What is broken, how big is it and since when?',
    'Mikä on rikki, kuinka suuri vika on ja mistä lähtien?',
  ],
  Bilder: ['Pictures', 'Kuvat'],
  'Bilder hjälper oss att ta med rätt verktyg. Undvik att få med människor och registreringsskyltar.': [
    'Pictures help us bring the right tools. Avoid including people and number plates.',
    'Kuvat auttavat meitä ottamaan oikeat työkalut mukaan. Vältä kuvaamasta ihmisiä ja rekisterikilpiä.',
  ],
  'Uppgifter i bilden om var den är tagen tas bort.': [
    'Data in the picture about where it was taken is removed.',
    'Kuvan paikkatiedot poistetaan.',
  ],
  'Har någon redan anmält felet?': [
    'Has someone already reported the fault?',
    'Onko joku jo ilmoittanut viasta?',
  ],
  'Du behöver inte ta reda på det. Får vi flera anmälningar om samma fel slår vi ihop dem och säger till dig.':
    [
      'You do not need to find that out. If we get several reports of the same fault we put them together and tell you.',
      'Sinun ei tarvitse selvittää sitä. Jos saamme samasta viasta useita ilmoituksia, yhdistämme ne ja kerromme sinulle.',
    ],
  Återkoppling: ['Feedback', 'Palaute'],
  'Vill du ha återkoppling?': ['Do you want to hear from us?', 'Haluatko, että otamme yhteyttä?'],
  'Ja, via e-post': ['Yes, by e-mail', 'Kyllä, sähköpostitse'],
  'Ja, på mobilen': ['Yes, by mobile phone', 'Kyllä, matkapuhelimeen'],
  'Nej, jag vill vara anonym': ['No, I want to be anonymous', 'Ei, haluan pysyä nimettömänä'],
  'E-postadress': ['E-mail address', 'Sähköpostiosoite'],
  Mobilnummer: ['Mobile number', 'Matkapuhelinnumero'],
  'Vi ringer eller skickar sms.': [
    'We call or send a text message.',
    'Soitamme tai lähetämme tekstiviestin.',
  ],
  'Så hanterar vi uppgifterna': ['How we handle the details', 'Näin käsittelemme tietoja'],
  'Din anmälan blir en allmän handling. Om någon begär att få se den prövar vi först om något i den är hemligt. E-postadress och mobilnummer raderas när ärendet är avslutat.':
    [
      'Your report becomes a public record. If someone asks to see it, we first examine whether anything in it is confidential. E-mail address and mobile number are deleted when the case is closed.',
      'Ilmoituksestasi tulee julkinen asiakirja. Jos joku pyytää saada nähdä sen, tutkimme ensin, onko siinä jotain salassa pidettävää. Sähköpostiosoite ja matkapuhelinnumero poistetaan, kun asia on päättynyt.',
    ],
};
