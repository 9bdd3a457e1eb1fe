package dev.peakplan.plan;

/** A value that a record does not take, said in both languages: users can bring it about. The message of the exception is the English sentence. */
public final class UnfitValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String chinese;

    public UnfitValue(String english, String chinese) {
        super(english);
        this.chinese = chinese;
    }

    /** What a refusal says; one that no user can bring about says it in English only. */
    public static String sentence(IllegalArgumentException refusal, Language language) {
        return language == Language.ZH && refusal instanceof UnfitValue unfit
                ? unfit.chinese
                : String.valueOf(refusal.getMessage());
    }
}
