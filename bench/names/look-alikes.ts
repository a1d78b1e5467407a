/**
 * Pairs of two people whose names look like two spellings of one: a person of public life, and somebody else, real or
 * made up for this list. Data; "Name = Name", by kind.
 */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  'one given name': `John Kerry = John Kelly; John Kerry = John Kerr; Mike Pence = Mike Spence; Mike Pence = Mike Penn; Mike Pompeo = Mike Pomeroy;
Mark Rutte = Mark Root; Mark Rutte = Mark Rutter; Mark Carney = Mark Kearney; Mark Carney = Mark Corney; Mark Esper = Mark Asper;
John Bolton = John Boulting; John Bolton = John Bolten; John Bolton = John Dolton; John Healey = John Hayley; John Healey = John Heald;
Robert Fico = Robert Fisco; Robert Fico = Robert Fika; Robert Fico = Robert Figo; Peter Pellegrini = Peter Pellegrino; Petr Pavel = Petr Pavelka;
Petr Fiala = Petr Fila; Viktor Orbán = Viktor Urban; Viktor Orbán = Viktor Orbach; Donald Tusk = Donald Husk; Donald Tusk = Donald Tuck;
Donald Trump = Donald Crump; Donald Trump = Donald Tromp; Joe Biden = Joe Baden; Joe Biden = Joe Bidwell; Jake Sullivan = Jake Sulliman;
Keith Kellogg = Keith Kellner; Keith Kellogg = Keith Kelly; Pete Hegseth = Pete Hegley; Marco Rubio = Marco Rubini; Marco Rubio = Marco Rubino;
Scott Bessent = Scott Bennett; Scott Bessent = Scott Besson; William Burns = William Byrne; William Burns = William Barnes; Boris Johnson = Boris Johnstone;
Boris Johnson = Boris Johansson; Boris Pistorius = Boris Pastor; David Cameron = David Cannon; David Cameron = David Camden; David Lammy = David Lamb;
David Lammy = David Lambie; Theresa May = Theresa Mayer; Theresa May = Theresa Mays; Ben Wallace = Ben Wallis; Ben Wallace = Ben Walsh;
Liz Truss = Liz Trout; Keir Starmer = Keir Sturmer; Rishi Sunak = Rishi Sonik; Olaf Scholz = Olaf Schulze; Olaf Scholz = Olaf Scholl;
Angela Merkel = Angela Merkle; Angela Merkel = Angela Mertel; Friedrich Merz = Friedrich Merk; Friedrich Merz = Friedrich März; Johann Wadephul = Johann Wade;
Emmanuel Macron = Emmanuel Macri; Emmanuel Macron = Emmanuel Magron; Sergei Lavrov = Sergei Lavrenov; Sergei Lavrov = Sergei Lavrentiev; Sergei Lavrov = Sergei Lobrov;
Sergei Shoigu = Sergei Shoikhet; Dmitry Peskov = Dmitry Pestov; Dmitry Peskov = Dmitry Petrov; Dmitry Peskov = Dmitry Piskunov; Dmitry Medvedev = Dmitry Medvedkov;
Yuri Ushakov = Yuri Ushatov; Yuri Ushakov = Yuri Usachov; Andrei Belousov = Andrei Belozerov; Andrei Belousov = Andrei Belov; Valery Gerasimov = Valery Gerasimenko;
Nikolai Patrushev = Nikolai Petrushin; Sergei Ryabkov = Sergei Ryabtsev; Sergei Ryabkov = Sergei Ryabov; Kirill Dmitriev = Kirill Dmitrenko; Vladimir Putin = Vladimir Putilin;
Vladimir Putin = Vladimir Potanin; Vladimir Medinsky = Vladimir Medvinsky; Alexei Navalny = Alexei Navalkin; Andriy Yermak = Andriy Yermolenko; Andriy Yermak = Andriy Yarmak;
Rustem Umerov = Rustem Umarov; Rustem Umerov = Rustem Amirov; Andrii Sybiha = Andrii Sybirny; Dmytro Kuleba = Dmytro Kulebaka; Denys Shmyhal = Denys Shmatko;
Oleksii Reznikov = Oleksii Reznichenko; Oleksandr Syrskyi = Oleksandr Syrota; Kyrylo Budanov = Kyrylo Budnyk; Petro Poroshenko = Petro Poroshin; Vitali Klitschko = Vitali Klimchuk;
Alexander Lukashenko = Alexander Lukashin; Alexander Lukashenko = Alexander Lukyanenko; Alexander Stubb = Alexander Stubbs; Alexander Stubb = Alexander Stuber; Maia Sandu = Maia Sandulescu;
Ilham Aliyev = Ilham Alizade; Nikol Pashinyan = Nikol Pashayan; Gitanas Nausėda = Gitanas Nausediene; Andrzej Duda = Andrzej Dudek; Andrzej Duda = Andrzej Dudka;
Karol Nawrocki = Karol Nawrot; Mateusz Morawiecki = Mateusz Morawski; Giorgia Meloni = Giorgia Meloncelli; Mario Draghi = Mario Drago; Pedro Sánchez = Pedro Sancho;
Antonio Tajani = Antonio Taiano; António Costa = António Costas; António Guterres = António Gutierrez; Rafael Grossi = Rafael Grosso; Rafael Grossi = Rafael Grosman;
Josep Borrell = Josep Borras; Kaja Kallas = Kaja Kallasvee; Charles Michel = Charles Mitchell; Charles Michel = Charles Michels; Ulf Kristersson = Ulf Kristensson;
Mette Frederiksen = Mette Frederiksson; Mette Frederiksen = Mette Fredensborg; Jens Stoltenberg = Jens Stoltenow; Petteri Orpo = Petteri Orpana; Sauli Niinistö = Sauli Niinimaa;
Narendra Modi = Narendra Modak; Shehbaz Sharif = Shehbaz Sarif Khan; Benjamin Netanyahu = Benjamin Netanel; Yoav Gallant = Yoav Galland; Israel Katz = Israel Kaz;
Mahmoud Abbas = Mahmoud Abbasi; Hassan Rouhani = Hassan Ruhallah; Abbas Araghchi = Abbas Araghi; Ali Khamenei = Ali Khomeini; Hakan Fidan = Hakan Fidanoglu`,
  'other given name': `Mike Waltz = Tim Walz; David Lammy = Pascal Lamy; Marco Rubio = Mario Rubio; Steve Witkoff = Oleg Vitkov; Steve Witkoff = Zach Witkoff;
Steve Witkoff = Alex Witkov; JD Vance = Cyrus Vance; JD Vance = Usha Vance; JD Vance = Jack Vans; Donald Trump = Eric Trump; Donald Trump = Melania Trump; Donald Trump = Karl Tramp;
Joe Biden = Hunter Biden; Joe Biden = Jill Biden; Friedrich Merz = Albert Mertz; Friedrich Merz = Charlotte Merz; Olaf Scholz = Martin Schulz; Olaf Scholz = Heinz Scholz; Olaf Scholz = Rupert Scholz;
Sergei Lavrov = Pyotr Lavrov; Sergei Lavrov = Kirill Lavrov; Sergei Lavrov = Yulia Lavrow; Dmitry Peskov = Ivan Peskov; Dmitry Peskov = Nikolai Peskow; Yuri Ushakov = Fyodor Ushakov; Yuri Ushakov = Denis Ushakov;
Yuri Ushakov = Pavel Uschakow; Sergei Shoigu = Larisa Shoigu; Sergei Shoigu = Anna Schoigu; Valery Gerasimov = Sergei Gerasimov; Valery Gerasimov = Ilya Gerasimow; Andrei Belousov = Yevgeny Belousov; Andrei Belousov = Igor Bielousov;
Dmitry Medvedev = Daniil Medvedev; Dmitry Medvedev = Roy Medvedev; Dmitry Medvedev = Zhores Medwedew; Andriy Yermak = Denys Yermak; Andriy Yermak = Oleh Ermak; Rustem Umerov = Aslan Umerov; Rustem Umerov = Lenur Umierov;
Andrii Sybiha = Ihor Sybiha; Volodymyr Zelensky = Igor Zelensky; Volodymyr Zelensky = Olena Zelenska; Volodymyr Zelensky = Pavlo Zelinsky; Keir Starmer = Bruce Starmer; Keir Starmer = Jan Stammer; Rishi Sunak = Akshata Sunak;
Boris Johnson = Stanley Johnson; Boris Johnson = Mike Johnson; Boris Johnson = Rachel Jonson; Emmanuel Macron = Brigitte Macron; Emmanuel Macron = Pierre Makron; Mark Rutte = Elsa Rutte; Mark Rutte = Jan Rute; Kaja Kallas = Siim Kallas;
Kaja Kallas = Maria Callas; Kaja Kallas = Teet Kalas; Viktor Orbán = Anita Orbán; Viktor Orbán = Ludwig Orban; Giorgia Meloni = Arianna Meloni; Giorgia Meloni = Assunta Meloni; Giorgia Meloni = Guido Melloni; Antony Blinken = Donald Blinken;
Antony Blinken = Alan Blinken; Antony Blinken = Meir Blinkin; Jake Sullivan = John Sullivan; Jake Sullivan = Ed Sullivan; Jake Sullivan = Dan Sullivan; Lloyd Austin = Jane Austen; Lloyd Austin = Stephen Austin; John Bolton = Michael Bolton; John Bolton = Joshua Bolten;
Kamala Harris = Ed Harris; Kamala Harris = Doug Haris; Nancy Pelosi = Paul Pelosi; Karoline Leavitt = Michael Leavitt; Karoline Leavitt = Steven Levitt; Karoline Leavitt = Joseph Levitt; Scott Bessent = Marie Besent; Howard Lutnick = Brandon Lutnick;
Keith Kellogg = Will Kellogg; Keith Kellogg = Meaghan Kellog; Pete Hegseth = Jennifer Hegseth; Pete Hegseth = Brian Hegset; Tulsi Gabbard = Mike Gabbard; Tulsi Gabbard = Jean Gabard; John Ratcliffe = Peter Ratcliffe; William Burns = Ken Burns; William Burns = Nicholas Burns;
Jerome Powell = Colin Powell; Jerome Powell = Jonathan Powell; Jerome Powell = Enoch Powel; Justin Trudeau = Pierre Trudeau; Justin Trudeau = Margaret Trudeau; Mark Carney = Jay Carney; Mark Carney = Art Karney; Jair Bolsonaro = Eduardo Bolsonaro; Javier Milei = Karina Milei;
Javier Milei = Mark Milley; Nicolás Maduro = Ricardo Maduro; Benjamin Netanyahu = Sara Netanyahu; Benjamin Netanyahu = Yonatan Netanyahu; Benjamin Netanyahu = Yair Netanjahu; Israel Katz = Jonathan Katz; Isaac Herzog = Chaim Herzog; Isaac Herzog = Werner Herzog; Yair Lapid = Tommy Lapid;
Bashar al-Assad = Hafez Assad; Bashar al-Assad = Maher Asad; Ali Larijani = Sadeq Larijani; Ali Larijani = Mohammad Larijani; Ebrahim Raisi = Hossein Raisi; Mahmoud Abbas = Khaled Abbas; António Guterres = Marisol Gutierrez; António Guterres = Pedro Guterrez; Rafael Grossi = Vasco Rossi;
Rafael Grossi = Paolo Grosi; Jens Stoltenberg = Thorvald Stoltenberg; Jens Stoltenberg = Camilla Stoltenberg; Jens Stoltenberg = Hans Stoltenburg; Josep Borrell = Maria Borrel; Josep Borrell = Antonio Borell; Ursula von der Leyen = Heiko von der Leyen; Petro Poroshenko = Maryna Poroshenko; Petro Poroshenko = Oleksii Poroschenko;
Viktor Yanukovych = Oleksandr Yanukovych; Viktor Yanukovych = Boris Janukowitsch; Vitali Klitschko = Wladimir Klitschko; Oleksii Reznikov = Dmytro Reznikov; Oleksii Reznikov = Leonid Resnikow; Dmytro Kuleba = Ivan Kuleba; Dmytro Kuleba = Oleh Kulieba; Oleksandr Syrskyi = Ihor Syrskyi; Kyrylo Budanov = Mikhail Budanov; Kyrylo Budanov = Anton Budanow;
Alexander Lukashenko = Viktor Lukashenko; Alexander Lukashenko = Galina Lukaschenko; Ramzan Kadyrov = Akhmad Kadyrov; Ramzan Kadyrov = Adam Kadyrow; Yevgeny Prigozhin = Iosif Prigozhin; Yevgeny Prigozhin = Pavel Prigoschin; Alexei Navalny = Yulia Navalnaya; Alexei Navalny = Oleg Navalny; Maria Zakharova = Alexandra Zakharova; Maria Zakharova = Lidia Zacharova;
Kirill Dmitriev = Anatoly Dmitriev; Kirill Dmitriev = Igor Dmitrijew; Sergei Naryshkin = Vasily Naryshkin; Nikolai Patrushev = Dmitry Patrushev; Mikhail Mishustin = Ivan Mischustin; Vyacheslav Volodin = Sergei Volodin; Radosław Sikorski = Władysław Sikorski; Radosław Sikorski = Igor Sikorsky; Andrzej Duda = Piotr Duda; Donald Tusk = Kasia Tusk; Donald Tusk = Michał Tuska;
Friedrich Merz = Kurt Merc; Annalena Baerbock = Daniel Bärbock; Boris Pistorius = Oscar Pistorius; Boris Pistorius = Anna Pistorious; Frank-Walter Steinmeier = Elke Steinmeyer; Heiko Maas = Hans Maass; Sigmar Gabriel = Peter Gabriel; Gerhard Schröder = Kristina Schröder; Gerhard Schröder = Rick Schroeder; Jean-Yves Le Drian = Marc Le Driant; Sébastien Lecornu = Paul Lecornue; Marine Le Pen = Jean-Marie Le Pen`,
  'feminine and other endings': `Sergei Lavrov = Sergei Lavrova; Dmitry Peskov = Dasha Peskova; Dmitry Peskov = Dmitri Peskova; Vladimir Putin = Vladimira Putina; Yuri Ushakov = Yulia Ushakova; Sergei Naryshkin = Sergeia Naryshkina; Mikhail Mishustin = Mikhaila Mishustina; Andrei Belousov = Andrea Belousova;
Valery Gerasimov = Valeria Gerasimova; Rustem Umerov = Rustema Umerova; Oleksii Reznikov = Oleksia Reznikova; Alexei Navalny = Alexia Navalnaya; Kirill Dmitriev = Kira Dmitrieva; Dmitry Medvedev = Dmitria Medvedeva; Sergei Ryabkov = Sergei Ryabkova; Ramzan Kadyrov = Ramzana Kadyrova;
Kyrylo Budanov = Kyra Budanova; Radosław Sikorski = Radosława Sikorska; Karol Nawrocki = Karola Nawrocka; Mateusz Morawiecki = Matea Morawiecka; Vladimir Medinsky = Vladimira Medinskaya; Volodymyr Zelensky = Volodymyra Zelenska; Ilham Aliyev = Ilhama Aliyeva; Petr Pavel = Petra Pavelova;
Viktor Yanukovych = Viktoria Yanukovych; Vyacheslav Volodin = Vyacheslava Volodina; Yevgeny Prigozhin = Yevgenia Prigozhina; Boris Yeltsin = Naina Yeltsina; Mario Draghi = Maria Draghi; Denys Shmyhal = Denise Shmyhal; Robert Fico = Roberta Fico; Sergei Shoigu = Sergia Shoigu;
Andrei Kortunov = Andrea Kortunova; Nikolai Patrushev = Nika Patrusheva; Alexander Lukashenko = Alexandra Lukashenko; Mykhailo Podolyak = Mykhaila Podolyak; Emmanuel Macron = Emmanuelle Macron; Gabrielius Landsbergis = Gabriele Landsbergis; Antonio Tajani = Antonia Tajani; Pedro Sánchez = Petra Sánchez`,
}

export interface LookAlike {
  readonly kind: string
  readonly left: string
  readonly right: string
}

export const lookAlikes = (): LookAlike[] =>
  Object.entries(LOOK_ALIKES).flatMap(([kind, pairs]) =>
    pairs.split(';').map((pair) => {
      const [left, right] = pair.split('=') as [string, string]
      return { kind, left: left.trim(), right: right.trim() }
    }),
  )
