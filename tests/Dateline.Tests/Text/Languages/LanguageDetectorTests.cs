using Dateline.Text;

namespace Dateline.Tests.Text.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("The army said on Sunday that it had retaken the port after two days of fighting.")]
    [InlineData("Rebels seize northern airport, capture soldiers")]
    [InlineData("TWO POLICEMEN WERE KILLED BY GUNMEN IN THE CAPITAL YESTERDAY.")]
    [InlineData("Al-Hawa brigade commander Abu Salem al-Masri killed in Khan al-Assal airstrike")]
    [InlineData("Señor García said the attack in São José was the work of the Frente Norte.")]
    public void English(string text) => Assert.Equal(Language.English, Analyzer.English.Analyze(text, AnalysisDepth.Tokens).Language);

    [Theory]
    [InlineData("El ejército dijo el domingo que había recuperado el puerto después de dos días de combates.")]
    [InlineData("L'armée a repris dimanche le port après deux jours de combats dans la ville.")]
    [InlineData("Die Armee hat am Sonntag nach zwei Tagen den Hafen der Stadt zurückerobert.")]
    [InlineData("O exército disse que retomou o porto no domingo, e não houve mortos.")]
    [InlineData("Ordu pazar günü iki gün süren çatışmaların ardından limanı geri aldığını ve bir kişinin öldüğünü açıkladı.")]
    [InlineData("Tentara merebut kembali pelabuhan itu dan dua orang tewas dalam serangan yang terjadi pada hari Minggu.")]
    [InlineData("Армия заявила, что отбила порт.")]
    [InlineData("استعاد الجيش الميناء يوم الأحد")]
    [InlineData("军队 星期天 夺回 港口")]
    public void Other(string text) => Assert.Equal(Language.Other, Analyzer.English.Analyze(text, AnalysisDepth.Tokens).Language);

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("12 34 56 .")]
    [InlineData("Kyiv")]
    [InlineData("?!")]
    public void Undetermined(string text) => Assert.Equal(Language.Undetermined, Analyzer.English.Analyze(text, AnalysisDepth.Tokens).Language);
}
