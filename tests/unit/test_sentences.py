"""Where sentences end, by language. `|` stands where a sentence must end; the white space after it belongs to it."""

import pytest

from tracker.model import Span
from tracker.segment.sentences import WINDOW_CHARS, cut_sentences, language_by_script

TABLE = {
    "en": [
        "He met Mr. and Mrs. Brown at 5 p.m.| They left.",
        "“Stop.”| He ran.",
        '"Why?" he asked.| No one knew.',
        'He said, "It is over."| Then he left.',
        "The bill (see Art. 5) passed.| It costs $3.5 bn.",
        "It was J. K. Rowling.| She smiled.",
        "Wait… what?| Yes.",
        "The deal is done.|The market fell.",
        "Prices rose 3.5%.| Oil fell.",
        "He lives in Washington, D.C.| She does not.",
        "The Gov. of Texas, Lt. Gen. Smith, said so.| Fine.",
        "On Nov. 3 they met.| On Dec. 4 too.",
        "Visit www.example.com today.| Or not.",
        "He arrived (late).| She did not.",
        "She said: 'No.'| He left.",
        "It was No. 1 in Jan. 2020.| Yes.",
        "“We won.| They lost,” she said.",
        "He called it “a farce”.| She called it 'a scandal'.| They left.",
        "'It is over,' he said.| 'We lost.| They won.'| Nobody spoke.",
        "They met at 11 a.m. ET on Monday.| It rained.",
        "The firm, Acme Inc., fell.| Shares of Acme Corp. rose.",
    ],
    "es": [
        "«Ganamos.| Ellos no», dijo.| “¿Por qué?”| Nadie lo sabe.",
        "Lugo (España), 3 may (EFE).- El alcalde dijo que no.| Luego salió.",
        "El Sr. Pérez y la Sra. Díaz llegaron.| Luego, nada.",
        "EE. UU. y la UE votaron.| ¿Por qué?| Nadie sabe.",
        "El art. 5 y la pág. 3 lo dicen.| Fin.",
        "«No.»| Luego salió.",
        "Dijo: “Basta”.| Y se fue.",
        "El Dr. Ruiz nació en 1950.| Murió en 2001.",
        "¡Fuera! gritó la gente.",
        "La Av. Libertador y Ud. lo sabe.| Sí.",
        "Costó 3.500 euros.| Nada más.",
    ],
    "fr": [
        "« Nous avons gagné.| Ils ont perdu », dit-il.| « C’est tout. »| Elle partit.",
        "M. Dupont et Mme Durand sont là.| Puis rien.",
        "« Non. »| Il part.",
        "Le prof. X et le Dr Y, etc. sont venus.| Fin.",
        "MM. Blanc et Noir ont parlé.| Il fait 3,5 °C.",
        "J.-P. Sartre est mort.| Oui.",
        "« Pourquoi ? » demande-t-il.| Rien.",
        "L’art. 3 et la p. 5 l’indiquent.| Voilà.",
    ],
    "de": [
        "„Wir haben gewonnen.| Sie nicht“, sagte er.| ‚Nein.‘| »Doch.«| Ende.",
        "Er nannte es eine ‚Farce‘.| Vor Gericht schwieg er.",
        "Das ist z.B. gut, d.h. nicht schlecht.| Ja.",
        "Das ist z. B. gut, d. h. nicht schlecht.| Ja.",
        "Am 3. Mai kam er.| Am 4. ging er.",
        "Der 2. Weltkrieg endete.| Gut.",
        "Dr. Müller und Prof. Dr. Maier kamen.| Ja.",
        "Er sagte: „Nein.“| Dann ging er.",
        "„Komm!“, rief sie.| Er kam.",
        "Im 19. Jahrhundert lebte er.| Sie nicht.",
        "Die Firma usw. ist pleite.| Ende.",
        "Ludwig XIV. regierte lange.| Er starb.",
        "Rund 3,5 Mio. Euro fehlen.| Mrd. auch.",
    ],
    "it": [
        "Ha detto di no.| Poi uscì.| È il no. 5.",
        "Il sig. Rossi e il dott. Bianchi sono qui.| Poi basta.",
        "L'on. Verdi ha parlato.| Fine.",
        "«No.»| Poi uscì.",
        "Costa 3.500 euro.| Niente.",
    ],
    "pt": [
        "O Sr. Silva e a Sra. Costa vieram.| Depois, nada.",
        "A av. Paulista e o art. 5.º são longos.| Fim.",
        "“Não.”| Saiu.",
        "O Dr. José chegou.| Saiu às 5h.",
    ],
    "ca": [
        "El Sr. Puig i la Sra. Vila són aquí.| Després, res.",
        "«No.»| Va sortir.",
        "Els EUA i la UE.| Sí.",
    ],
    "nl": [
        "Dhr. Jansen en mevr. de Vries kwamen.| Daarna niets.",
        "Het is o.a. duur, d.w.z. niet goedkoop.| Ja.",
        "'Nee.'| Hij ging.",
        "Bijv. dit.| En dat.",
    ],
    "pl": [
        "Prof. Kowalski i dr Nowak przyszli.| Potem nic.",
        "To jest np. dobre itd. i tak dalej.| Tak.",
        "W 1999 r. wyjechał.| Wrócił.",
        "Ul. Długa 5, m.in. tam.| Nie.",
    ],
    "ru": [
        "Театр им. Чехова открыт.| Он там.",
        "В 1999 г. он уехал.| Потом вернулся.",
        "А. С. Пушкин писал.| Да.",
        "Это стоит 5 тыс. руб. в месяц.| Нет.",
        "Он сказал: «Нет».| И ушёл.",
        "Это, т. е. дом, и т. д. и т. п. стоит дорого.| Да.",
        "Ул. Ленина, д. 5.| Там.",
        "«Уйди!» — сказал он.| Я ушёл.",
    ],
    "uk": [
        "У 1999 р. він поїхав.| Потім повернувся.",
        "Т. Шевченко писав.| Так.",
    ],
    "bg": [
        "През 1999 г. той замина.| После се върна.",
        "Д-р Иванов дойде.| Да.",
    ],
    "tr": [
        "Dr. Yılmaz geldi.| Sonra gitti.",
        "19. yüzyılda yaşadı.| Öldü.",
        "Örn. bu.| Ve vb. şeyler.",
    ],
    "ar": [
        "قال الرئيس: نعم.| ثم غادر؟| لا.",
        "د. أحمد جاء.| ثم ذهب.",
    ],
    "zh": [
        "他说：“你好。”|然后走了。|真的吗？|是的！",
        "“好。”他说。|她走了。|是吗？",
    ],
    "ja": [
        "「行きます。」と言った。|はい。",
        "「行く」と言った。|はい。",
        "これはペンです。|あれは？|はい！",
    ],
    "hi": [
        "यह है।| वह है।| क्या?| हाँ।",
        "डॉ. सिंह आए।| वे गए।",
    ],
    "eo": [
        "S-ro Zamenhof venis.| Poste li foriris.",
        "Ĝi estas ekz. bona k.t.p. kaj tiel plu.| Jes.",
    ],
    "ko": [
        "그는 갔다.| 정말?| 네.",
    ],
    "el": [
        "Ο κ. Παπαδόπουλος ήρθε.| Μετά έφυγε;| Ναι.",
    ],
    "ro": [
        "Dl. Popescu a venit.| Apoi a plecat.",
    ],
    "cs": [
        "Dne 3. května přišel.| Pak odešel.",
    ],
    "sv": [
        "Det är bl.a. bra, t.ex. detta.| Ja.",
    ],
}


def cut(text: str, language: str | None) -> list[str]:
    return [span.of(text) for span in cut_sentences(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(("language", "marked"), [(code, line) for code, lines in TABLE.items() for line in lines])
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    assert [piece.strip() for piece in cut(marked.replace("|", ""), language)] == [p.strip() for p in marked.split("|")]


def test_a_region_or_script_in_the_tag_does_not_matter() -> None:
    assert len(cut("O Sr. Silva veio. Saiu.", "pt-BR")) == 2


def test_without_a_language_the_script_decides() -> None:
    assert language_by_script("他说：你好。") == "zh"
    assert len(cut("他说：你好。然后走了。", None)) == 2
    assert len(cut("Он ушёл. Она нет.", None)) == 2


def test_no_break_spaces_and_line_breaks_are_spaces() -> None:
    assert cut("The\nend.\u00a0He left.\nShe\nstayed.", "en") == ["The\nend.\u00a0", "He left.\n", "She\nstayed."]


def test_lone_surrogates_and_control_characters_keep_their_places() -> None:
    text = "One \ud800 two. Three\x00 \x1b[31m four. Five 😀 six."
    assert "".join(cut(text, "en")) == text
    assert len(cut(text, "en")) == 3


def test_a_paragraph_longer_than_the_window_is_cut_at_the_same_places() -> None:
    sentence = "The minister said that the harbour would open again on Monday morning. "
    text = sentence * (3 * WINDOW_CHARS // len(sentence))
    assert set(cut(text, "en")) == {sentence}


def test_a_line_without_any_sentence_end_is_one_sentence() -> None:
    text = "word " * WINDOW_CHARS
    assert cut(text, "en") == [text]
